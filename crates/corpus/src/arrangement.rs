//! An arrangement as a contributor might have written it.
use crate::Plan;
use crate::random::Random;
use crate::words;
use std::fmt::Write as _;

/// One arrangement in so many holds a conflict.
const CONFLICT_EVERY: usize = 100;

/// A made record.
pub struct Made {
    pub id: String,
    pub text: String,
    /// How many people it says were received: its programme adds them up.
    pub people: u64,
}

/// Draws and writes one record.
struct Pen<'a> {
    index: usize,
    plan: &'a Plan,
    random: Random,
    text: String,
    year: u64,
    sender: &'static str,
    receiver: &'static str,
    cited: usize,
}

/// Writing to a string cannot fail.
macro_rules! write_to {
    ($pen:expr, $($rest:tt)*) => { let _ = writeln!($pen.text, $($rest)*); };
}

impl Made {
    pub fn of(index: usize, plan: &Plan) -> Self {
        let mut random = Random::of(1, index);
        let (sender, receiver) = (random.one_of(&words::SENDERS), random.one_of(&words::COUNTRIES));
        let year = random.number(2019, 2025);
        let id = format!("{}-{}-{year}-{index:06}", sender.to_lowercase(), receiver.to_lowercase());
        let mut pen = Pen { index, plan, random, text: String::new(), year, sender, receiver, cited: 0 };
        pen.head();
        pen.status();
        let flights = pen.flights();
        let people = flights.iter().sum();
        pen.received(people);
        for (number, people) in flights.into_iter().enumerate() {
            pen.transfer(number, people);
        }
        if pen.random.happens(40) {
            pen.payment();
        } else {
            pen.gap(("money", "who pays, and how much", "not-published"));
        }
        if pen.random.happens(60) {
            pen.statement();
        } else {
            pen.gap(("other", "what the receiving state says of it", "not-asked"));
        }
        pen.upkeep();
        Self { id, text: pen.text, people }
    }
}

impl Pen<'_> {
    fn head(&mut self) {
        let (sender, receiver, year) = (self.sender, self.receiver, self.year);
        write_to!(self, "#:schema ../../schemas/arrangement.schema.json\n");
        write_to!(self, "title = \"{sender} – {receiver}, {year} ({})\"", self.index);
        write_to!(self, "sender = \"{sender}\"\nreceiver = \"{receiver}\"");
        let kind = self.random.one_of(&["third-country-removal", "transit", "asylum-transfer", "detention"]);
        write_to!(self, "kind = \"{kind}\"\nprogramme = \"{}\"", self.plan.programme(self.index));
        write_to!(self, "instruments = [\"{}\"]\nsince = \"{year}-02-17\"", self.plan.instrument(self.index));
    }

    fn status(&mut self) {
        let (legal, cite) = (self.random.one_of(&["agreed", "signed", "in-force"]), self.cite(2));
        write_to!(self, "\n[[status]]\naxis = \"legal\"\nvalue = \"{legal}\"\nfrom = \"{}-02-17\"\n{cite}", self.year);
        let cite = self.cite(1);
        write_to!(
            self,
            "\n[[status]]\naxis = \"operational\"\nvalue = \"operating\"\nfrom = \"{}-02-20\"\n{cite}",
            self.year
        );
    }

    /// How many people came with each flight.
    fn flights(&mut self) -> Vec<u64> {
        let count = if self.random.happens(20) { 2 } else { 1 };
        (0..count).map(|_| self.random.number(31, 240)).collect()
    }

    fn received(&mut self, people: u64) {
        let (year, children) = (self.year, people * self.random.number(10, 40) / 100);
        write_to!(
            self,
            "\n# People\n\n[[figure]]\nid = \"received\"\nmetric = \"people-received\"\nquantifier = \"exactly\""
        );
        write_to!(self, "value = {people}\nsince = \"{year}-02-20\"\nas_of = \"{year}-11-30\"\nrank = \"preferred\"");
        write_to!(self, "of = \"{}#received\"", self.plan.programme(self.index));
        if self.random.happens(30) {
            write_to!(
                self,
                "parts = {{ age = {{ adult = {}, child = {children} }} }}\nexhaustive = [\"age\"]",
                people - children
            );
        }
        let cite = self.cite_number(3, people);
        write_to!(self, "{cite}");
        let (quantifier, rival) = match self.index % CONFLICT_EVERY {
            41 => ("exactly", people + 60),
            _ => ("over", people - people % 10 - 10),
        };
        let cite = self.cite_number(1, rival);
        write_to!(
            self,
            "\n[[figure]]\nid = \"received-reported\"\nmetric = \"people-received\"\nquantifier = \"{quantifier}\""
        );
        write_to!(self, "value = {rival}\nsince = \"{year}-02-20\"\nas_of = \"{year}-11-30\"\n{cite}");
    }

    fn transfer(&mut self, number: usize, people: u64) {
        let (year, sender, receiver) = (self.year, self.sender, self.receiver);
        write_to!(self, "\n[[transfer]]\nid = \"flight-{number}\"\ndate = \"{year}-{:02}-20\"", 2 + number * 3);
        write_to!(self, "from = \"{sender}\"\nto = [\"{receiver}\"]\nlegal_term = \"removal\"\nmode = \"air\"");
        let (first, second) = (self.random.one_of(&words::NATIONALITIES), self.random.one_of(&words::NATIONALITIES));
        write_to!(self, "nationalities = [\"{first}\", \"{second}\"]");
        let cite = self.cite(1);
        write_to!(self, "{cite}");
        let cite = self.cite_number(1, people);
        write_to!(
            self,
            "\n[[transfer.figure]]\nid = \"flight-{number}-people\"\nvalue = {people}\nquantifier = \"exactly\""
        );
        write_to!(self, "rank = \"preferred\"\n{cite}");
    }

    fn payment(&mut self) {
        let purpose = self.random.one_of(&words::PURPOSES);
        write_to!(self, "\n[[payment]]\nid = \"first-year\"\nstage = \"commitment\"\nterms = \"lump-sum\"");
        write_to!(self, "payer = [\"{}\"]\npayee = [\"{}\"]\npurpose = \"{purpose}\"", self.sender, self.receiver);
        let cite = self.cite(1);
        write_to!(self, "{cite}");
        let sum = self.random.number(10, 400) * 50_000;
        let cite = self.cite_number(1, sum);
        write_to!(
            self,
            "\n[[payment.figure]]\nid = \"first-year-sum\"\nquantifier = \"about\"\nvalue = {sum}\nunit = \"USD\""
        );
        write_to!(self, "as_of = \"{}-11-10\"\nrank = \"preferred\"\n{cite}", self.year);
    }

    fn statement(&mut self) {
        let (actor, text) = (self.plan.actor(self.index), self.random.one_of(&words::STATEMENTS));
        write_to!(
            self,
            "\n[[statement]]\nid = \"ministry\"\nspeaker = \"{actor}\"\non_behalf_of = \"{}\"",
            self.receiver
        );
        let cite = self.cite(1);
        write_to!(
            self,
            "date = \"{}-03\"\nstance = \"confirms\"\ntext = \"{text}\"\nquote = \"paraphrase\"\n{cite}",
            self.year
        );
    }

    fn upkeep(&mut self) {
        if self.random.happens(40) {
            let gap = self.random.one_of(&words::GAPS);
            self.gap(gap);
        }
        let source = self.plan.source(self.index);
        write_to!(
            self,
            "\n[[review]]\non = \"2026-11-20\"\nreviewer = \"editors\"\noutcome = \"created\"\nchecked = [\"{source}\"]"
        );
    }

    fn gap(&mut self, (about, what, reason): (&str, &str, &str)) {
        let cite = self.cite(1);
        write_to!(
            self,
            "\n[[unknown]]\nabout = \"{about}\"\nwhat = \"{what}\"\nreason = \"{reason}\"\nas_of = \"2026-10\"\n{cite}"
        );
    }

    /// So many citations that something is told.
    fn cite(&mut self, count: usize) -> String {
        self.cite_with(count, 40, None)
    }

    /// So many citations of a number, each with the words that carry it.
    fn cite_number(&mut self, count: usize, number: u64) -> String {
        self.cite_with(count, 100, Some(number))
    }

    /// So many citations, some of them with an excerpt. One leads on through all sources, the others anywhere.
    fn cite_with(&mut self, count: usize, excerpts: u64, number: Option<u64>) -> String {
        let mut one = || {
            let anywhere = self.random.number(0, self.plan.sources as u64 - 1);
            let source = match self.cited {
                0 => self.plan.source(self.index),
                _ => self.plan.source(usize::try_from(anywhere).unwrap_or(0)),
            };
            self.cited += 1;
            if self.random.happens(excerpts) {
                format!("{{ source = \"{source}\", excerpt = \"{}\" }}", excerpt(&mut self.random, number))
            } else {
                format!("\"{source}\"")
            }
        };
        let cited: Vec<String> = (0..count).map(|_| one()).collect();
        match count {
            1 => format!("cite = [{}]", cited.join("")),
            _ => format!("cite = [\n  {},\n]", cited.join(",\n  ")),
        }
    }
}

/// Some words, no two excerpts alike, and a number among them.
fn excerpt(random: &mut Random, number: Option<u64>) -> String {
    let mut words: Vec<String> = (0..random.number(4, 9)).map(|_| random.one_of(&words::WORDS).to_owned()).collect();
    words.insert(2, number.map_or_else(|| "of them".to_owned(), |number| number.to_string()));
    words.join(" ")
}
