//! `#[record(…)]`
use proc_macro2::TokenStream;
use quote::quote;
use syn::meta::ParseNestedMeta;
use syn::{Error, Field, Lit, Result};

/// What the attributes of a member say.
#[derive(Default)]
pub struct Attributes {
    pub is_flat: bool,
    pub is_short: bool,
    /// As a `shape::Sample`.
    pub example: Option<TokenStream>,
    pub default: Option<TokenStream>,
}

impl Attributes {
    pub fn of(field: &Field) -> Result<Self> {
        let mut attributes = Self::default();
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("record")) {
            attribute.parse_nested_meta(|meta| attributes.read(&meta))?;
        }
        if attributes.is_flat && (attributes.is_short || attributes.example.is_some() || attributes.default.is_some()) {
            return Err(Error::new_spanned(
                field,
                "`flatten` stands alone: the keys are those of the member's own struct",
            ));
        }
        Ok(attributes)
    }

    fn read(&mut self, meta: &ParseNestedMeta<'_>) -> Result<()> {
        match () {
            () if meta.path.is_ident("flatten") => self.is_flat = true,
            () if meta.path.is_ident("short") => self.is_short = true,
            () if meta.path.is_ident("example") => self.example = Some(sample(&meta.value()?.parse()?)?),
            () if meta.path.is_ident("default") => self.default = Some(sample(&meta.value()?.parse()?)?),
            () => return Err(meta.error("only `flatten`, `short`, `example = …` and `default = …` are known")),
        }
        Ok(())
    }
}

fn sample(literal: &Lit) -> Result<TokenStream> {
    match literal {
        Lit::Str(text) => Ok(quote! { shape::Sample::Text(#text) }),
        Lit::Int(number) => Ok(quote! { shape::Sample::Whole(#number) }),
        Lit::Float(number) => {
            let digits = number.base10_digits();
            Ok(quote! { shape::Sample::Decimal(#digits) })
        }
        Lit::Bool(flag) => Ok(quote! { shape::Sample::Flag(#flag) }),
        other => Err(Error::new_spanned(other, "write text, a number, true or false")),
    }
}
