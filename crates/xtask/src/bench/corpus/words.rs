//! What the made records are made of. Nothing in here is meant to be true.

pub const COUNTRIES: [&str; 40] = [
    "ALB", "AGO", "ARG", "BLZ", "BEN", "BWA", "BRA", "KHM", "CMR", "CHL", "COL", "CRI", "CIV", "DOM", "ECU", "EGY",
    "SLV", "GNQ", "SWZ", "ETH", "GMB", "GHA", "GTM", "GUY", "HND", "KEN", "LBY", "MEX", "MDA", "NER", "PAN", "PER",
    "RWA", "SEN", "SRB", "TGO", "TUN", "UGA", "UZB", "ZMB",
];
pub const NATIONALITIES: [&str; 12] =
    ["AFG", "CHN", "COD", "CUB", "ERI", "GEO", "IND", "IRN", "NPL", "PAK", "TUR", "VNM"];
pub const SENDERS: [&str; 4] = ["USA", "GBR", "AUS", "DNK"];
pub const OUTLETS: [&str; 8] = [
    "The Morning Record",
    "Agencia del Istmo",
    "Coastal Times",
    "Le Courrier",
    "Public Affairs Weekly",
    "Radio Sur",
    "The Capital Gazette",
    "Wire Service",
];
pub const SUBJECTS: [&str; 8] = [
    "Ministry confirms arrival of second flight",
    "Court asks government for the text",
    "Deputies demand terms of accord",
    "Aid groups count the people in the centre",
    "Officials decline to say who pays",
    "Migrants moved from hotel to camp",
    "Foreign minister: \\\"no more than we can house\\\"",
    "Tribunal orders permits for families",
];
pub const EXCERPTS: [&str; 8] = [
    "arrived on a chartered aircraft on Thursday morning",
    "according to the immigration authority",
    "se trata de un acuerdo de cooperación",
    "would not say how many were on board",
    "families with children were taken to the centre first",
    "the figure was confirmed by two officials",
    "les autorités n'ont pas répondu",
    "under the terms both sides agreed to in writing",
];
pub const STATEMENTS: [&str; 6] = [
    "the government receives them for humanitarian reasons and for a limited time, and they may ask for protection",
    "nobody will be sent on to a country where they have reason to fear for their life or freedom",
    "the costs are borne by the sending state through an international organisation, not by the taxpayer",
    "there is no agreement; there were conversations, and nothing was signed or promised",
    "the people in the centre are free to leave it in the daytime and were told so in their own languages",
    "the numbers in the press are wrong, and the right ones will be published when the programme has ended",
];
pub const PURPOSES: [&str; 4] = [
    "reception, housing and onward travel of the people received",
    "equipment and training of the border police",
    "services to be rendered in the reception centre",
    "removal flights and what they require on the ground",
];
pub const GAPS: [(&str, &str, &str); 5] = [
    ("text", "the text of the understanding", "not-published"),
    ("money", "whether the second instalment was paid", "refused"),
    ("duration", "for how long people may be held", "not-asked"),
    ("numbers", "how many of those sent are still in the country", "not-found"),
    ("eligibility", "who may be sent, and whether minors are among them", "conflicting"),
];
