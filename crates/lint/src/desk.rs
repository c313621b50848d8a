//! A file while it is checked.
use crate::rule::{Once, Open};
use crate::waiver::{Fault, Waiver};
use crate::{Check, Finding, Here, Rule, Settings};
use model::dataset::{Asked, Askers};
use model::{Dataset, File, Lookup};

/// What a file is checked with.
pub struct Docket<'a> {
    file: &'a File,
    rules: Askers,
    waivers: Vec<Waiver>,
    faults: Vec<Fault>,
    elsewhere: Lookup<'a>,
}

impl<'a> Docket<'a> {
    pub fn of(file: &'a File, rules: Askers, dataset: &'a Dataset, remembers: bool) -> Self {
        // What is said of waivers depends on the file alone, and so is wanted with all rules.
        let (waivers, faults) = if rules == Askers::ALL { Waiver::of_file(file) } else { Default::default() };
        let elsewhere = if remembers { Lookup::remembering(dataset) } else { Lookup::new(dataset) };
        Self { file, rules, waivers, faults, elsewhere }
    }

    /// The waivers of the file, and what was asked about others while it was checked.
    pub fn into_parts(self) -> (Vec<Waiver>, Asked) {
        (self.waivers, self.elsewhere.into_asked())
    }
}

/// A file with what its rules share.
pub struct Desk<'a> {
    rules: Askers,
    elsewhere: &'a Lookup<'a>,
    open: Open<'a>,
    /// Nothing where the file holds no record.
    here: Option<Here<'a>>,
}

impl<'a> Desk<'a> {
    pub fn of(docket: &'a Docket<'a>, settings: &'a Settings) -> Self {
        let Docket { file, rules, waivers, faults, elsewhere } = docket;
        let record = file.record.as_ref();
        let once = Once::of(record);
        let here = record.map(|record| Here::with(once.clone(), record, file, elsewhere, settings));
        Self { rules: *rules, elsewhere, open: Open { file, settings, waivers, faults, once }, here }
    }

    /// Checks it by a rule, if it is to be.
    pub fn check(&self, number: usize, rule: &Rule, findings: &mut Vec<Finding>) {
        if !self.rules.has(number) {
            return;
        }
        self.elsewhere.speak_for(Askers::one(number));
        match (&rule.check, &self.here) {
            (Check::File(check) | Check::FileIfAsked(check) | Check::FileAndDataset { file: check, .. }, _) => {
                check(&self.open, findings);
            }
            (Check::Record(check) | Check::RecordAndAlike { record: check, .. }, Some(here)) => check(here, findings),
            _ => {}
        }
    }
}
