import type { Instant } from '../../../kernel/time/index.ts';
import { text } from './notation.ts';
import type { Sheet } from './sheet.ts';
import { clean } from './typesetter.ts';

const producer = 'Madang';

/** `D:20260619012345Z`, as PDF writes instants. */
export function pdfDate(now: Instant): string {
  return `(D:${isoSecond(now).replace(/[-T:]/g, '')})`;
}

const isoSecond = (now: Instant): string => `${new Date(now).toISOString().slice(0, 19)}Z`;

/** The document information dictionary; says the same as the XMP packet. */
export function information(sheet: Sheet, now: Instant): string {
  const date = pdfDate(now);
  return `<</Title ${text(clean(sheet.title))}/Author ${text(clean(sheet.issuer))}/Producer ${text(producer)}/CreationDate ${date}/ModDate ${date}>>`;
}

/** Where the signed bytes say which verification number is theirs; never compressed, so that it can be found in them. */
export const identifier = (verification: string): string => `<dc:identifier>${escaped(verification)}</dc:identifier>`;

/** The XMP packet: number, title, issuer, dates, and the claims PDF/A-2b (ISO 19005-2) and PDF/UA-1 (ISO 14289-1). */
export function xmp(sheet: Sheet, now: Instant): Buffer {
  const date = isoSecond(now);
  return Buffer.from(`<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
${identifier(sheet.verification.number)}
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(sheet.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(sheet.issuer)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${sheet.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>
<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${uaSchema}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`);
}

/** PDF/A asks that a schema it does not know is described: here the identification of PDF/UA. */
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of the PDF/UA standard</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

function escaped(value: string): string {
  return clean(value).replace(/[&<>]/g, c => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}
