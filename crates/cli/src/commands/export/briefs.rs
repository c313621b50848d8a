//! Briefs in the formats that were asked for.
use super::house::House;
use super::package::Package;
use super::{Asked, Failure, files, prepared};
use crate::arguments::Format;
use crate::output::Pending;
use export::Words;
use export::brief::country::{Countries, Parties};
use export::brief::{self, Context};
use model::Dataset;
use model::config::{Brief, Paper};
use model::value::CountryCode;
use rayon::prelude::*;
use render::document::Document;
use render::order::by_name;
use render::pdf::{self, Metadata, PdfOptions, Theme};
use render::table::Table;
use render::{html, markdown};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// GitHub drops the summary of a job that is longer than this, all of it.
const MOST_OF_A_SUMMARY: usize = 1024 * 1024;
/// The overview's name: of its file, and of its page.
const OVERVIEW: &str = "brief";

/// What briefs are made from.
pub struct Briefs<'a> {
    pub dataset: &'a Dataset,
    pub context: Context<'a>,
    pub house: &'a House,
    pub tables: &'a [Table<'a>],
    /// Attached to the overview.
    pub package: Option<&'a Package>,
    pub is_draft: bool,
    /// What of the briefs no face has.
    pub unshown: Mutex<BTreeSet<char>>,
    /// The folder of what is written.
    pub out: &'a Path,
}

/// A brief and what its file is called, below the folder of what is written.
#[derive(Clone)]
struct Named {
    path: PathBuf,
    /// The page's name.
    page: String,
    /// Whose brief it is; nobody's for the overview.
    country: Option<CountryCode>,
    /// Two briefs with one seed have one document id.
    seed: String,
    document: Document,
}

impl<'a> Briefs<'a> {
    pub fn make(&self, asked: &Asked) -> Result<Vec<Pending>, Failure> {
        let (briefs, more) = self.documents(asked);
        let (files, pages) = rayon::join(|| self.files(&briefs, asked), || self.pages(&briefs, more, asked));
        let mut files = files?;
        files.extend(pages?);
        Ok(files)
    }

    /// The briefs that were asked for, and those that have pages beside them: without a word about countries, every receiving
    /// country has its page.
    fn documents(&self, asked: &Asked) -> (Vec<Named>, Vec<Named>) {
        let is_overview = asked.countries.is_empty();
        let has_pages_beside = is_overview && asked.wants(Format::Html);
        let receivers = if has_pages_beside { Parties::of(self.dataset).receivers } else { BTreeSet::new() };
        let overview = is_overview.then_some(None);
        let wanted: Vec<Option<CountryCode>> =
            overview.into_iter().chain(asked.countries.iter().chain(&receivers).copied().map(Some)).collect();
        // What countries share is looked up once in each part that is made beside others.
        let make = |countries: &mut Option<Countries<'a>>, code: Option<CountryCode>| match code {
            None => Some(self.overview()),
            Some(code) => {
                self.of_country(code, countries.get_or_insert_with(|| Countries::of(self.dataset, &self.context)))
            }
        };
        let made = wanted.into_par_iter().map_init(|| None, make).flatten_iter();
        let mut briefs: Vec<Named> = made.collect();
        let mut more = briefs.split_off(if is_overview { 1 } else { briefs.len() });
        more.sort_by(|one, other| by_name(&one.document.title, &other.document.title));
        (briefs, more)
    }

    /// The briefs as files of their own.
    fn files(&self, briefs: &[Named], asked: &Asked) -> Result<Vec<Pending>, Failure> {
        let mut files = Vec::new();
        if asked.wants(Format::Pdf) {
            let set = |brief: &Named| prepared(self.path(brief, "pdf"), &self.pdf(brief)?);
            files.extend(briefs.par_iter().map(set).collect::<Result<Vec<_>, _>>()?);
        }
        for brief in briefs.iter().filter(|_| asked.wants(Format::Md)) {
            let options = markdown::Options { draft: self.notice(), limit: Some(MOST_OF_A_SUMMARY) };
            let text = markdown::render(&brief.document, &options);
            files.push(prepared(self.path(brief, "md"), text.as_bytes())?);
        }
        Ok(files)
    }

    fn path(&self, brief: &Named, ending: &str) -> PathBuf {
        self.out.join(&brief.path).with_extension(ending)
    }

    fn overview(&self) -> Named {
        Named {
            path: PathBuf::from(OVERVIEW),
            page: OVERVIEW.to_owned(),
            country: None,
            seed: format!("dossier overview {}", self.context.version),
            document: brief::overview(self.dataset, &self.context),
        }
    }

    fn of_country(&self, code: CountryCode, countries: &mut Countries<'_>) -> Option<Named> {
        let name = ::export::catalogue::brief_of(code.as_str());
        Some(Named {
            path: Path::new("countries").join(&name),
            page: name.to_ascii_lowercase(),
            country: Some(code),
            seed: format!("dossier country {code} {}", self.context.version),
            document: countries.brief(code)?,
        })
    }

    /// A page for each brief and the listings.
    fn pages(&self, briefs: &[Named], more: Vec<Named>, asked: &Asked) -> Result<Vec<Pending>, Failure> {
        let Some(first) = briefs.first().filter(|_| asked.wants(Format::Html)) else { return Ok(Vec::new()) };
        let beside = briefs.iter().map(|brief| {
            let path = brief.path.to_string_lossy().replace('\\', "/");
            (&*brief.document.title, path)
        });
        let options = html::Options {
            organisation: self.organisation(),
            logo: self.house.logo.clone(),
            accent: self.house.accent,
            edition: first.document.edition.clone(),
            draft: self.notice(),
            files: files::beside(asked, beside, self.tables, self.words()),
            words: self.words().of_pages(),
        };
        let language = self.context.language;
        let listings = export::catalogue::pages(self.dataset, self.tables, language);
        let page = |mut brief: Named| {
            export::catalogue::lead_to_figures(&mut brief.document, brief.country, &listings, language);
            (brief.page, brief.document)
        };
        let briefs: Vec<_> = briefs.iter().cloned().chain(more).map(page).collect();
        let folder = self.out.join("html");
        let write = |(name, page): &(String, String)| prepared(folder.join(name), page.as_bytes());
        html::render(&briefs, &listings, &options).par_iter().map(write).collect()
    }

    fn pdf(&self, brief: &Named) -> Result<Vec<u8>, Failure> {
        let config = self.settings();
        let metadata = Metadata {
            author: self.organisation(),
            subject: self.words().subject(),
            keywords: Vec::new(),
            created: self.context.today,
            seed: brief.seed.clone(),
        };
        let is_overview = brief.page == OVERVIEW;
        let options = PdfOptions {
            paper: match config.and_then(|brief| brief.paper.as_ref()).map(|paper| paper.value) {
                Some(Paper::Letter) => pdf::Paper::Letter,
                Some(Paper::A4) | None => pdf::Paper::A4,
            },
            theme: Theme {
                organisation: self.organisation(),
                logo: self.house.logo.clone(),
                accent: self.house.accent.unwrap_or(Theme::default().accent),
            },
            attachments: self.package.filter(|_| is_overview).map(Package::attachments).unwrap_or_default(),
            draft: self.notice(),
            extra_fonts: self.house.fonts.clone(),
            ..PdfOptions::new(metadata)
        };
        let pdf = pdf::print(&brief.document, &options).map_err(|error| Failure::Export(error.to_string()))?;
        self.unshown.lock().unwrap_or_else(PoisonError::into_inner).extend(pdf.unshown);
        Ok(pdf.bytes)
    }

    fn words(&self) -> Words {
        Words::of(self.context.language)
    }

    fn settings(&self) -> Option<&Brief> {
        self.context.config.and_then(|config| config.brief.as_ref()).map(|brief| &brief.body)
    }

    /// Whose briefs these are.
    fn organisation(&self) -> String {
        let name = self.settings().and_then(|brief| brief.organisation.as_ref());
        name.map(|name| name.to_string()).unwrap_or_default()
    }

    fn notice(&self) -> Option<String> {
        self.is_draft.then(|| self.words().draft())
    }
}
