//! Money turned into another currency. What comes out depends on the day and on whose rate it was, so that two right
//! conversions of one sum differ by millions.
use super::calculation::Calculation;
use crate::facts::claim::Claim;
use crate::value::Currency;

impl<'a> Calculation<'a> {
    /// The operands in another currency than the result's: what is converted.
    pub fn converted(&self) -> Vec<&'a Claim> {
        let Some(own) = currency(self.claim) else { return Vec::new() };
        let is_foreign = |claim: &&Claim| currency(claim).is_some_and(|currency| currency != own);
        self.operands.iter().copied().flatten().filter(is_foreign).collect()
    }

    /// Whether a number stands in the calculation itself, as a rate does.
    pub fn has_number(&self) -> bool {
        let Ok(calc) = &self.calc else { return false };
        let is_operand = |at: usize| calc.operands().iter().any(|operand| operand.at.contains(&at));
        calc.as_str().char_indices().any(|(at, letter)| letter.is_ascii_digit() && !is_operand(at))
    }
}

fn currency(claim: &Claim) -> Option<Currency> {
    Currency::of_code(&claim.unit)
}
