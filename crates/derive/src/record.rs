//! `#[derive(Record)]`
use crate::attribute::Attributes;
use crate::doc;
use proc_macro2::TokenStream;
use quote::quote;
use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{Data, DeriveInput, Error, Field, Fields, Ident, Result};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let fields = named_fields(input)?;
    let ident = &input.ident;
    let name = doc::noun(ident);
    let doc = doc::text(&input.attrs, input.ident.span())?;
    let members = fields.iter().map(Member::of).collect::<Result<Vec<_>>>()?;
    let short = short(&members)?;
    let names = members.iter().map(|member| &member.ident);
    let parts = members.iter().map(|member| &member.part);
    let reads = members.iter().map(|member| &member.read);
    let visits = members.iter().map(|member| &member.visit);

    Ok(quote! {
        impl shape::Record for #ident {
            const SHAPE: &'static shape::Shape = {
                const PARTS: &[shape::Part] = &[#(#parts),*];
                const KEYS: &[&shape::Key] = &shape::keys::<{ shape::count(PARTS) }>(PARTS);
                &shape::Shape { name: #name, doc: #doc, keys: KEYS, short: #short }
            };

            fn read(table: &mut shape::Reader<'_, '_>) -> Option<Self> {
                #(#reads)*
                Some(Self { #(#names: #names?),* })
            }

            fn references<'a>(&'a self, visit: &mut dyn FnMut(&'a dyn shape::Refers, shape::Span)) {
                #(#visits)*
            }
        }
    })
}

fn named_fields(input: &DeriveInput) -> Result<Vec<Field>> {
    let Data::Struct(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "a record is a struct"));
    };
    let Fields::Named(fields) = &data.fields else {
        return Err(Error::new(input.ident.span(), "a record has named members"));
    };
    if let Some(parameter) = input.generics.params.first() {
        return Err(Error::new(parameter.span(), "a record has no parameters: its description is one and fixed"));
    }
    Ok(fields.named.iter().cloned().collect())
}

/// What one member adds to the code.
struct Member {
    ident: Ident,
    key: String,
    is_short: bool,
    part: TokenStream,
    read: TokenStream,
    visit: TokenStream,
}

impl Member {
    fn of(field: &Field) -> Result<Self> {
        let Some(ident) = field.ident.clone() else {
            return Err(Error::new(field.span(), "a record has named members"));
        };
        let ty = &field.ty;
        let attributes = Attributes::of(field)?;
        let key = ident.unraw().to_string();
        if attributes.is_flat {
            return Ok(Self {
                part: quote! { shape::Part::Group(<#ty as shape::Record>::SHAPE) },
                read: quote! { let #ident = <#ty as shape::Record>::read(table); },
                visit: quote! { shape::Record::references(&self.#ident, visit); },
                is_short: false,
                ident,
                key,
            });
        }
        let doc = doc::text(&field.attrs, ident.span())?;
        let [example, default] = [&attributes.example, &attributes.default]
            .map(|sample| sample.as_ref().map_or_else(|| quote! { None }, |sample| quote! { Some(#sample) }));
        Ok(Self {
            part: quote! {
                shape::Part::Key(shape::Key {
                    name: #key,
                    doc: #doc,
                    required: <#ty as shape::Member>::REQUIRED,
                    value: <#ty as shape::Member>::TYPE,
                    example: #example,
                    default: #default,
                })
            },
            read: quote! { let #ident = <#ty as shape::Member>::read(table); },
            visit: quote! { shape::Member::references(&self.#ident, visit); },
            is_short: attributes.is_short,
            ident,
            key,
        })
    }
}

/// The key a bare value stands for.
fn short(members: &[Member]) -> Result<TokenStream> {
    let mut short = members.iter().filter(|member| member.is_short);
    let Some(Member { key, .. }) = short.next() else { return Ok(quote! { None }) };
    match short.next() {
        Some(second) => Err(Error::new(second.ident.span(), "a bare value can stand for one key only")),
        None => Ok(quote! { Some(#key) }),
    }
}

#[cfg(test)]
mod tests {
    use super::derive;
    use syn::parse_quote;

    fn refusal(input: &syn::DeriveInput) -> String {
        derive(input).unwrap_err().to_string()
    }

    #[test]
    fn everything_has_a_doc_comment() {
        let wanted = "say what this is in a doc comment: editors, messages and the data guide show it";
        assert_eq!(refusal(&parse_quote! { struct A { a: B } }), wanted);
        assert_eq!(refusal(&parse_quote! { #[doc = "A."] struct A { a: B } }), wanted);
        assert_eq!(refusal(&parse_quote! { #[doc = "A."] struct A { #[doc = " "] a: B } }), wanted);
    }

    #[test]
    fn only_a_struct_with_named_members_is_a_record() {
        assert_eq!(refusal(&parse_quote! { enum A { B } }), "a record is a struct");
        assert_eq!(refusal(&parse_quote! { struct A(B); }), "a record has named members");
        assert!(refusal(&parse_quote! { struct A<T> { a: T } }).starts_with("a record has no parameters"));
    }

    #[test]
    fn attributes_say_one_thing() {
        let unknown = refusal(&parse_quote! { #[doc = "A."] struct A { #[doc = "B."] #[record(flat)] a: B } });
        assert_eq!(unknown, "only `flatten`, `short`, `example = …` and `default = …` are known");
        let both = refusal(&parse_quote! { #[doc = "A."] struct A { #[record(flatten, short)] a: B } });
        assert!(both.starts_with("`flatten` stands alone"));
        let twice = refusal(&parse_quote! {
            #[doc = "A."] struct A { #[doc = "B."] #[record(short)] a: B, #[doc = "C."] #[record(short)] c: D }
        });
        assert_eq!(twice, "a bare value can stand for one key only");
        let sample = refusal(&parse_quote! { #[doc = "A."] struct A { #[doc = "B."] #[record(example = b"x")] a: B } });
        assert_eq!(sample, "write text, a number, true or false");
    }
}
