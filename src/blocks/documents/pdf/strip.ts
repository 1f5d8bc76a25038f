import { body, type Flow, type Style } from './flow.ts';
import { type Colour, mm, type Page, paper } from './page.ts';
import type { Sheet } from './sheet.ts';
import type { Element } from './structure.ts';
import { clean } from './typesetter.ts';
import { wording } from './wording.ts';
import { wrap } from './wrap.ts';

const top = mm(265);
const qrSize = mm(18);
const grey: Colour = [0.45, 0.5, 0.55];
const small: Style = { size: 8, leading: 11.5, weight: 'regular', colour: [0.2, 0.2, 0.2] };

/**
 * What stands below each page: the QR code, how to check the document, `1 / 2`, and the border around it all. It is content
 * on the last page, where reading ends, and an artifact on the others.
 */
export function drawStrips(flow: Flow, sheet: Sheet): void {
  const { pages } = flow;
  const lines = verificationLines(sheet);
  const figure = figureOf(flow, sheet);
  const text = flow.root.child('P');
  pages.forEach((page, i) => {
    page.artifact(() => {
      page.background('Border');
      page.line(body.left, top, body.right, top, 0.5, grey);
      const box = { x: body.left, width: body.width, top: mm(279.5) };
      flow.line(page, `${i + 1} / ${pages.length}`, box, { ...small, size: 9, align: 'right' });
    }, 'Pagination');
    const drawCode = (): void => page.form('Code', body.left, top + mm(2), qrSize);
    const drawText = (): void => drawLines(flow, page, lines);
    if (i === pages.length - 1) {
      flow.markOn(i, figure, drawCode);
      flow.markOn(i, text, drawText);
    } else {
      page.artifact(drawCode, 'Pagination');
      page.artifact(drawText, 'Pagination');
    }
  });
}

function figureOf(flow: Flow, sheet: Sheet): Element {
  const bottom = paper.height - top - mm(2) - qrSize;
  const box = [body.left, bottom, body.left + qrSize, bottom + qrSize] as const;
  return flow.root.child('Figure', { alt: `${wording.qr[sheet.language]}: ${clean(sheet.verification.qr)}`, box });
}

function verificationLines({ language, verification }: Sheet): string[] {
  const said = (name: 'verificationNumber' | 'place' | 'until', value: string): string =>
    `${wording[name][language]}: ${clean(value)}`;
  return [
    wording.verify[language],
    said('verificationNumber', verification.number),
    said('place', verification.url),
    said('until', verification.until),
  ];
}

function drawLines(flow: Flow, page: Page, lines: readonly string[]): void {
  const x = body.left + qrSize + mm(4);
  const width = body.right - x - mm(16);
  const broken = lines.flatMap(line => wrap(line, width / small.size, small.weight)).slice(0, 5);
  broken.forEach((line, i) => {
    flow.line(page, line, { x, width, top: top + mm(2.2) + i * small.leading }, small);
  });
}
