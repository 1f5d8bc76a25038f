import { body, type Flow, lineWidth, type Style } from './flow.ts';
import { mm, paper } from './page.ts';
import type { Sheet } from './sheet.ts';
import { clean } from './typesetter.ts';
import { wording } from './wording.ts';
import { wrap } from './wrap.ts';

const statement: Style = { size: 11.5, leading: 19, weight: 'regular', align: 'centre' };
const date: Style = { size: 12, leading: 20, weight: 'regular', align: 'centre' };
const issuer: Style = { size: 18, leading: 26, weight: 'bold', align: 'centre', spacing: 0.8 };
const sealSize = mm(21);

/** Statement, date, issuing authority and its seal: together, as high on the last page as the text allows. */
export function drawClosing(flow: Flow, sheet: Sheet): void {
  const statements = sheet.footer.flatMap(text => wrap(text, body.width / statement.size, statement.weight));
  const name = wrap(sheet.issuer, (body.width - sealSize) / (issuer.size + (issuer.spacing ?? 0)), issuer.weight);
  const height = mm(8) + statements.length * statement.leading + mm(5) + date.leading + mm(8) + sealSize;
  flow.need(height);
  flow.space(mm(8));
  drawLines(flow, statements, statement);
  flow.y += mm(5);
  drawLines(flow, [clean(sheet.issuedOn)], date);
  flow.y += mm(8);
  drawIssuer(flow, sheet, name);
}

function drawLines(flow: Flow, lines: readonly string[], style: Style): void {
  for (const line of lines) {
    flow.mark(flow.root.child('P'), () => {
      flow.line(flow.page, line, { x: body.left, width: body.width, top: flow.y }, style);
    });
    flow.y += style.leading;
  }
}

/** The seal lies under the last letter of the name, as a stamp does. */
function drawIssuer(flow: Flow, sheet: Sheet, name: readonly string[]): void {
  const nameHeight = name.length * issuer.leading;
  const height = Math.max(nameHeight, sealSize);
  const top = flow.y + (height - nameHeight) / 2;
  const end = (paper.width + Math.max(...name.map(line => lineWidth(line, issuer)))) / 2;
  const [x, y] = [Math.min(end - issuer.size * 0.4, body.right - sealSize), flow.y + (height - sealSize) / 2];
  const owner = flow.root.child('P');
  if (sheet.seal) {
    const alt = `${wording.seal[sheet.language]}: ${clean(sheet.seal.text)}`;
    const box = [x, paper.height - y - sealSize, x + sealSize, paper.height - y] as const;
    flow.mark(flow.root.child('Figure', { alt, box }), () => flow.page.form('Seal', x, y, sealSize));
  }
  flow.mark(owner, () => {
    name.forEach((line, i) => {
      flow.line(flow.page, line, { x: body.left, width: body.width, top: top + i * issuer.leading }, issuer);
    });
  });
  flow.y += height;
}
