//! What arrangements refer to.
use crate::Plan;
use crate::random::Random;
use crate::words;

pub fn source(index: usize, plan: &Plan) -> String {
    let mut random = Random::of(2, index);
    let (title, outlet) = (random.one_of(&words::SUBJECTS), random.one_of(&words::OUTLETS));
    // After everything that records tell of.
    let (year, month, day) = (2026, random.number(1, 10), random.number(1, 28));
    let (kind, lang) = (random.one_of(&["article-newspaper", "report", "webpage"]), random.one_of(&["en", "es", "fr"]));
    let origin = plan.actor(index);
    let is_archived = random.happens(90);
    let archive = is_archived.then(|| format!("archive = [\"https://archive.example.org/2026/{index}\"]\n"));
    let archive = archive.unwrap_or_default();
    format!(
        "#:schema ../../schemas/source.schema.json\n\ntype = \"{kind}\"\ntitle = \"{title} ({index})\"\n\
         publisher = \"{outlet}\"\npublished = \"{year}-{month:02}-{day:02}\"\naccessed = \"2026-11-20\"\n\
         url = \"https://example.org/{year}/{month:02}/{index}\"\n{archive}lang = \"{lang}\"\norigin = \"{origin}\"\n\
         origin_kind = \"official\"\nread = \"whole\"\nstate = \"live\"\n"
    )
}

pub fn actor(index: usize) -> String {
    let mut random = Random::of(3, index);
    let (kind, country) = (random.one_of(&["body", "agency", "outlet", "ngo"]), random.one_of(&words::COUNTRIES));
    format!(
        "#:schema ../../schemas/actor.schema.json\n\ntitle = \"Office {index}\"\nkind = \"{kind}\"\n\
         part_of = \"{country}\"\n"
    )
}

pub fn programme(index: usize, people: u64, plan: &Plan) -> String {
    let mut random = Random::of(4, index);
    let (sender, source) = (random.one_of(&words::SENDERS), plan.source(index));
    format!(
        "#:schema ../../schemas/programme.schema.json\n\ntitle = \"Programme {index}\"\nsender = \"{sender}\"\n\
         instruments = [\"{instrument}\"]\nsince = \"2019-01-01\"\n\n[[figure]]\nid = \"received\"\n\
         metric = \"people-received\"\nquantifier = \"at-least\"\nvalue = {people}\nsince = \"2019-01-01\"\n\
         as_of = \"2026-01-31\"\nrank = \"preferred\"\ncite = [\"{source}\"]\n",
        instrument = plan.instrument(index)
    )
}

pub fn instrument(index: usize, plan: &Plan) -> String {
    let mut random = Random::of(5, index);
    let (year, source) = (random.number(2018, 2019), plan.source(index));
    let kind = random.one_of(&["memorandum-of-understanding", "agreement", "joint-statement"]);
    let (sender, receiver) = (random.one_of(&words::SENDERS), random.one_of(&words::COUNTRIES));
    format!(
        "#:schema ../../schemas/instrument.schema.json\n\ntitle = \"Understanding {index}\"\nkind = \"{kind}\"\n\
         parties = [\"{sender}\", \"{receiver}\"]\nsigned = \"{year}-07-01\"\ntext = \"published\"\ncite = [\"{source}\"]\n"
    )
}
