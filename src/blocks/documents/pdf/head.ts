import { body, type Flow, lineWidth, type Style } from './flow.ts';
import { type Colour, mm, type Page, paper } from './page.ts';
import type { Sheet } from './sheet.ts';
import type { Element } from './structure.ts';
import { clean } from './typesetter.ts';
import { wording } from './wording.ts';
import { wrap } from './wrap.ts';

const small: Style = { size: 8.5, leading: 12, weight: 'regular' };
const ink: Colour = [0.07, 0.07, 0.07];

/** The two numbers above the text of each page; the first page's are the content of `element`, the others artifacts. */
export function drawNumbers(flow: Flow, sheet: Sheet, element: Element): void {
  const box = { x: body.left, width: body.width, top: mm(12.5) };
  const issue = `${wording.number[sheet.language]}: ${clean(sheet.number)}`;
  const verification = `${wording.verificationNumber[sheet.language]}: ${clean(sheet.verification.number)}`;
  const draw = (page: Page): void => {
    flow.line(page, verification, box, small);
    flow.line(page, issue, box, { ...small, align: 'right' });
  };
  flow.pages.forEach((page, i) => {
    if (i === 0) flow.markOn(0, element, () => draw(page));
    else page.artifact(() => draw(page), 'Pagination');
  });
}

/** The document's title in the middle, with a double rule below. */
export function drawTitle(flow: Flow, sheet: Sheet): void {
  const style: Style = {
    size: 22,
    leading: 32,
    weight: 'bold',
    align: 'centre',
    spacing: sheet.language === 'ko' ? 1.6 : 0.2,
  };
  const room = body.width / (style.size + (style.spacing ?? 0));
  const lines = wrap(sheet.title, room, style.weight);
  flow.y += mm(3);
  flow.mark(flow.root.child('H1'), () => {
    for (const line of lines) {
      flow.line(flow.page, line, { x: body.left, width: body.width + (style.spacing ?? 0), top: flow.y }, style);
      flow.y += style.leading;
    }
  });
  const widest = Math.max(...lines.map(line => lineWidth(line, style)));
  const [from, to] = [(paper.width - widest) / 2 - mm(6), (paper.width + widest) / 2 + mm(6)];
  flow.y += 3;
  flow.page.artifact(() => {
    flow.page.line(from, flow.y, to, flow.y, 1.1, ink);
    flow.page.line(from, flow.y + 2.2, to, flow.y + 2.2, 0.35, ink);
  });
  flow.y += mm(9);
}
