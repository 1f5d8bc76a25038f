import { body, type Flow, type Style } from './flow.ts';
import type { Tag } from './structure.ts';
import { wrap } from './wrap.ts';

export const styles = {
  heading: { size: 11.5, leading: 18, weight: 'bold' },
  paragraph: { size: 10.5, leading: 17, weight: 'regular' },
  note: { size: 8.5, leading: 13, weight: 'regular', colour: [0.3, 0.3, 0.3] },
} satisfies Record<string, Style>;

/** Sets running text over the whole width, from page to page; `keep` lines stay with what follows. */
export function prose(flow: Flow, tag: Tag, text: string, style: Style, keep = 0): void {
  const element = flow.root.child(tag);
  const lines = wrap(text, body.width / style.size, style.weight);
  for (let from = 0; from < lines.length; ) {
    flow.need((Math.min(lines.length, 2) + keep) * style.leading);
    const count = Math.max(1, Math.min(lines.length - from, Math.floor(flow.left / style.leading)));
    const shown = lines.slice(from, from + count);
    flow.mark(element, () => {
      for (const line of shown) {
        flow.line(flow.page, line, { x: body.left, width: body.width, top: flow.y }, style);
        flow.y += style.leading;
      }
    });
    from += count;
    if (from < lines.length) flow.turn();
  }
}
