//! Names of states for readers, where the standard's own are written for indexes: "Tanzania (United Republic of)".

/// Short English names that differ from those of ISO 3166-1.
pub(super) const SHORT: &[(&str, &str)] = &[
    ("BOL", "Bolivia"),
    ("BRN", "Brunei"),
    ("CCK", "Cocos Islands"),
    ("CIV", "Côte d’Ivoire"),
    ("COD", "DR Congo"),
    ("FLK", "Falkland Islands"),
    ("FSM", "Micronesia"),
    ("GBR", "United Kingdom"),
    ("IRN", "Iran"),
    ("KOR", "South Korea"),
    ("LAO", "Laos"),
    ("MAF", "Saint Martin"),
    ("MDA", "Moldova"),
    ("NLD", "Netherlands"),
    ("PRK", "North Korea"),
    ("PSE", "Palestine"),
    ("RUS", "Russia"),
    ("STP", "São Tomé and Príncipe"),
    ("SXM", "Sint Maarten"),
    ("SYR", "Syria"),
    ("TWN", "Taiwan"),
    ("TZA", "Tanzania"),
    ("USA", "United States"),
    ("VEN", "Venezuela"),
    ("VGB", "British Virgin Islands"),
    ("VIR", "US Virgin Islands"),
    ("VNM", "Vietnam"),
];

/// Codes ISO 3166-1 leaves to its users or reserves for travel documents (ICAO Doc 9303, part 3, section 5).
pub(super) const USER_ASSIGNED: &[(&str, &str)] =
    &[("EUE", "European Union"), ("XKX", "Kosovo"), ("XXA", "Stateless"), ("XXX", "Nationality unknown")];

/// States whose names take an article in a sentence.
pub(super) const WITH_ARTICLE: &[&str] = &[
    "ALA", "ARE", "ATF", "BHS", "CAF", "CCK", "COG", "COK", "COM", "CYM", "DOM", "EUE", "FLK", "FRO", "GBR", "GMB",
    "IMN", "IOT", "MDV", "MHL", "MNP", "NLD", "PHL", "SLB", "TCA", "UMI", "USA", "VAT", "VGB", "VIR",
];

/// What is often written in place of a code or a name: codes of sport and of passports, former names.
pub(super) const OTHER_CODES: &[(&str, &str)] = &[
    ("BURMA", "MMR"),
    ("CAPE VERDE", "CPV"),
    ("CONGO-BRAZZAVILLE", "COG"),
    ("CONGO-KINSHASA", "COD"),
    ("CRC", "CRI"),
    ("CZECH REPUBLIC", "CZE"),
    ("DEMOCRATIC REPUBLIC OF CONGO", "COD"),
    ("DEMOCRATIC REPUBLIC OF THE CONGO", "COD"),
    ("DRC", "COD"),
    ("EAST TIMOR", "TLS"),
    ("ESA", "SLV"),
    ("EU", "EUE"),
    ("GEQ", "GNQ"),
    ("GER", "DEU"),
    ("GUA", "GTM"),
    ("HON", "HND"),
    ("IVORY COAST", "CIV"),
    ("KOS", "XKX"),
    ("LBA", "LBY"),
    ("MACEDONIA", "MKD"),
    ("NED", "NLD"),
    ("NGR", "NGA"),
    ("REPUBLIC OF THE CONGO", "COG"),
    ("RKS", "XKX"),
    ("RSA", "ZAF"),
    ("SUD", "SDN"),
    ("SUI", "CHE"),
    ("SWAZILAND", "SWZ"),
    ("TURKEY", "TUR"),
    ("UAE", "ARE"),
    ("UGD", "UGA"),
    ("UK", "GBR"),
    ("UNK", "XXX"),
];

/// Names that two of them go by.
pub(super) const SHARED: &[(&str, [&str; 2])] =
    &[("CONGO", ["COD", "COG"]), ("KOREA", ["KOR", "PRK"]), ("VIRGIN ISLANDS", ["VGB", "VIR"])];

pub(super) fn short(code: &str) -> Option<&'static str> {
    SHORT.iter().chain(USER_ASSIGNED).find(|(known, _)| *known == code).map(|(_, name)| *name)
}

pub(super) fn other_code(written: &str) -> Option<&'static str> {
    OTHER_CODES.iter().find(|(known, _)| *known == written).map(|(_, code)| *code)
}
