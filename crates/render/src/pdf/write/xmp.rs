//! What the file says about itself where programs look today (XMP): title, dates, and that it is PDF/UA-1 and PDF/A-3a.
use crate::document::Document;
use crate::pdf::PdfOptions;
use crate::pdf::text::neutral;

/// The packet. It is not compressed, so that archives can read it without reading PDF.
pub(super) fn packet(document: &Document, options: &PdfOptions) -> String {
    let about = &options.metadata;
    let date =
        format!("{:04}-{:02}-{:02}T00:00:00Z", about.created.year().max(0), about.created.month(), about.created.day());
    let title = escaped(&document.title);
    let language = document.language.tag();
    let creator = said(&about.author, |author| {
        format!("<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n")
    });
    let subject = said(&about.subject, |subject| {
        format!(
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{subject}</rdf:li></rdf:Alt></dc:description>\n"
        )
    });
    let keywords = said(&about.keywords.join(", "), |keywords| {
        let items = keywords.replace(", ", "</rdf:li><rdf:li>");
        format!(
            "<dc:subject><rdf:Bag><rdf:li>{items}</rdf:li></rdf:Bag></dc:subject>\n<pdf:Keywords>{keywords}</pdf:Keywords>\n"
        )
    });
    let producer = super::PRODUCER;
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
{creator}{subject}{keywords}<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"#,
        mark = '\u{feff}'
    )
}

/// A property, unless there is nothing to say.
fn said(text: &str, property: impl FnOnce(&str) -> String) -> String {
    if text.is_empty() { String::new() } else { property(&escaped(text)) }
}

fn escaped(text: &str) -> String {
    neutral(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
