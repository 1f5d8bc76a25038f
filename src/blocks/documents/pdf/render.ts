import { deflateSync } from 'node:zlib';
import type { Instant } from '../../../kernel/time/index.ts';
import { border } from './border.ts';
import { drawClosing } from './closing.ts';
import { srgb } from './colour-profile.ts';
import { PdfFile } from './file.ts';
import { Flow } from './flow.ts';
import { drawNumbers, drawTitle } from './head.ts';
import { information, xmp } from './metadata.ts';
import { number, reference, text } from './notation.ts';
import { mm, paper } from './page.ts';
import { fillByteRange, signatureDictionary, usualRoom } from './placeholder.ts';
import { prose, styles } from './prose.ts';
import { qrCode } from './qr.ts';
import { seal } from './seal.ts';
import type { Block, Sheet } from './sheet.ts';
import { drawStrips } from './strip.ts';
import { writeStructure } from './structure.ts';
import { drawPairs, drawTable } from './table.ts';
import { clean } from './typesetter.ts';
import { wording } from './wording.ts';

export interface RenderOptions {
  /** The instant of issue, for the file's dates. */
  readonly now: Instant;
  /** Bytes kept free for the signature. */
  readonly room?: number;
}

/**
 * Sets a document on A4 pages as PDF 1.7, tagged, with its fonts, and with an empty signature whose ByteRange is final.
 * Equal input gives equal bytes. Any text can be printed; a character without a glyph becomes an empty square.
 */
export function renderSheet(sheet: Sheet, { now, room = usualRoom }: RenderOptions): Buffer {
  const flow = lay(sheet);
  const file = new PdfFile();
  const pages = flow.pages.map(() => file.reserve());
  const tree = file.reserve();
  const [signature, field] = [file.reserve(), file.reserve()];
  const form = flow.root.child('Form', { alt: signatureName(sheet) });
  form.annotation = { object: field, page: pages.length - 1 };
  const resources = writeResources(file, flow, sheet);
  flow.pages.forEach((page, i) => {
    const last = i === pages.length - 1;
    const content = file.deflated('', page.content);
    const annotations = last ? `/Annots[${reference(field)}]/Tabs/S` : '/Tabs/S';
    const box = `[0 0 ${number(paper.width)} ${number(paper.height)}]`;
    const parts = `/Parent ${reference(tree)}/MediaBox${box}/Resources ${reference(resources)}/Contents ${reference(content)}`;
    file.put(pages[i]!, `<</Type/Page${parts}/StructParents ${i}${annotations}>>`);
  });
  file.put(tree, `<</Type/Pages/Kids[${pages.map(reference).join(' ')}]/Count ${pages.length}>>`);
  file.put(
    field,
    `<</Type/Annot/Subtype/Widget/FT/Sig/T${text('Signature1')}/TU${text(signatureName(sheet))}/Rect[0 0 0 0]/F 132` +
      `/P ${reference(pages.at(-1)!)}/V ${reference(signature)}/StructParent ${pages.length}>>`,
  );
  file.putPlain(signature, signatureDictionary(clean(sheet.seal?.text ?? sheet.issuer), now, room));
  const structure = writeStructure(
    file,
    flow.root,
    pages,
    flow.pages.map(page => page.marks),
  );
  const root = writeCatalog(file, sheet, {
    tree,
    structure,
    field,
    metadata: file.stream('/Type/Metadata/Subtype/XML', xmp(sheet, now)),
  });
  return fillByteRange(file.finish(root, file.add(information(sheet, now))), signature);
}

function lay(sheet: Sheet): Flow {
  const flow = new Flow();
  const numbers = flow.root.child('P');
  drawTitle(flow, sheet);
  for (const block of sheet.blocks) drawBlock(flow, block, sheet);
  drawClosing(flow, sheet);
  drawNumbers(flow, sheet, numbers);
  drawStrips(flow, sheet);
  return flow;
}

function drawBlock(flow: Flow, block: Block, sheet: Sheet): void {
  if (block.kind === 'heading') {
    flow.space(mm(2));
    prose(flow, 'H2', block.text, styles.heading, 3);
  } else if (block.kind === 'paragraph') prose(flow, 'P', block.text, styles.paragraph);
  else if (block.kind === 'note') prose(flow, 'P', wording.note[sheet.language] + block.text, styles.note);
  else if (block.kind === 'pairs') drawPairs(flow, block);
  else drawTable(flow, block, sheet.language);
  flow.space(block.kind === 'heading' ? mm(1) : mm(4));
}

const signatureName = (sheet: Sheet): string => `${wording.signature[sheet.language]}: ${clean(sheet.issuer)}`;

const unitForm = '/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>';
const paperForm = `/Type/XObject/Subtype/Form/BBox[0 0 ${number(paper.width)} ${number(paper.height)}]/Resources<<>>/Filter/FlateDecode`;
const packedBorder = deflateSync(Buffer.from(border));
const packedProfile = deflateSync(srgb);

/** Fonts and forms, shared by all pages. */
function writeResources(file: PdfFile, flow: Flow, sheet: Sheet): number {
  const faces = flow.typesetter.faces.map(face => `/${face.id} ${reference(face.write(file))}`);
  const forms = [
    `/Border ${reference(file.stream(paperForm, packedBorder))}`,
    `/Code ${reference(file.deflated(unitForm, qrCode(sheet.verification.qr)))}`,
    ...(sheet.seal ? [`/Seal ${reference(file.deflated(unitForm, seal(sheet.seal.text)))}`] : []),
  ];
  return file.add(`<</Font<<${faces.join('')}>>/XObject<<${forms.join('')}>>>>`);
}

function writeCatalog(
  file: PdfFile,
  sheet: Sheet,
  parts: { readonly tree: number; readonly structure: number; readonly field: number; readonly metadata: number },
): number {
  const profile = file.stream('/N 3/Filter/FlateDecode', packedProfile);
  const intent = `/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile ${reference(profile)}>>]`;
  const accessible = `/Lang(${sheet.language})/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot ${reference(parts.structure)}`;
  const form = `/AcroForm<</SigFlags 3/Fields[${reference(parts.field)}]>>`;
  return file.add(
    `<</Type/Catalog/Pages ${reference(parts.tree)}/Metadata ${reference(parts.metadata)}${accessible}${form}${intent}>>`,
  );
}
