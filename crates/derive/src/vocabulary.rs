//! `#[derive(Vocabulary)]`
use crate::doc;
use heck::ToKebabCase;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Error, Fields, Result};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(Error::new(input.ident.span(), "a vocabulary is an enum"));
    };
    let ident = &input.ident;
    let name = doc::noun(ident);
    let doc = doc::text(&input.attrs, input.ident.span())?;
    if let Some(variant) = data.variants.iter().find(|variant| !matches!(variant.fields, Fields::Unit)) {
        return Err(Error::new(variant.ident.span(), "a word holds nothing else"));
    }
    let variants: Vec<_> = data.variants.iter().map(|variant| &variant.ident).collect();
    let words: Vec<_> = variants.iter().map(|ident| ident.to_string().to_kebab_case()).collect();
    let docs = data.variants.iter().map(|variant| doc::text(&variant.attrs, variant.ident.span()));
    let docs = docs.collect::<Result<Vec<_>>>()?;

    Ok(quote! {
        impl #ident {
            pub const VOCABULARY: &'static shape::Vocabulary = &shape::Vocabulary {
                name: #name,
                doc: #doc,
                words: &[#(shape::Word { word: #words, doc: #docs }),*],
            };
            /// The word as it is written in a file.
            pub const fn word(self) -> &'static str {
                match self { #(Self::#variants => #words),* }
            }
        }

        impl shape::Value for #ident {
            const TYPE: &'static shape::Type = &shape::Type::Word(Self::VOCABULARY);
            fn read(node: shape::Node<'_>, problems: &mut shape::Problems) -> Option<Self> {
                match node.text() {
                    #(Some(#words) => Some(Self::#variants),)*
                    Some(written) => {
                        problems.push(shape::Problem::UnknownWord {
                            key: None,
                            vocabulary: Self::VOCABULARY,
                            written: written.into(),
                            at: node.span(),
                        });
                        None
                    }
                    None => {
                        problems.push(shape::Problem::WrongType {
                            key: None,
                            expected: Self::TYPE,
                            found: node.found(),
                            at: node.span(),
                        });
                        None
                    }
                }
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::derive;
    use syn::parse_quote;

    #[test]
    fn only_an_enum_of_described_words_is_a_vocabulary() {
        let refusal = |input: syn::DeriveInput| derive(&input).unwrap_err().to_string();
        assert_eq!(refusal(parse_quote! { struct A; }), "a vocabulary is an enum");
        assert_eq!(refusal(parse_quote! { #[doc = "A."] enum A { #[doc = "B."] B(u8) } }), "a word holds nothing else");
        assert!(refusal(parse_quote! { #[doc = "A."] enum A { B } }).starts_with("say what this is"));
    }

    #[test]
    fn words_are_written_in_kebab_case() {
        let code = derive(&parse_quote! { #[doc = "A."] enum A { #[doc = "B."] AtLeast } }).unwrap().to_string();
        assert!(code.contains("\"at-least\""), "{code}");
    }
}
