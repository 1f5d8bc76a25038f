import { Best } from './best.ts';
import { type Catalogue, labelText } from './catalogue.ts';
import { letters } from './jamo.ts';
import { prefixRange } from './label-order.ts';
import { fold } from './normalise.ts';

export interface Suggestion {
  readonly id: string;
  /** The name or alias that begins as typed. */
  readonly text: string;
}

/** Labels looked at for one prefix. */
const mostLabels = 50_000;
/** Between equals, a name goes before an alias. */
const nameBonus = 0.3;

/**
 * The most wanted labels that begin as typed, letter by letter:
 * `여궈` is on its way to `여권`, and `하` + `ㄴ` may become `한` or `하나`.
 */
export function completions(catalogue: Catalogue, typed: string, room: number): Suggestion[] {
  const run = letters(fold(typed));
  if (run.length === 0) return [];
  const { labels, order, ids, standing } = catalogue;
  const { from, to } = prefixRange(labels, order, run);
  const best = new Best(room * 4);
  for (let place = from; place < Math.min(to, from + mostLabels); place++) {
    const label = order[place]!;
    const doc = labels.doc[label]!;
    best.offer(label, standing[doc]! + (labels.first[doc] === label ? nameBonus : 0));
  }
  const chosen = new Map<string, Suggestion>();
  for (const label of best.take()) {
    const id = ids[labels.doc[label]!]!;
    if (!chosen.has(id)) chosen.set(id, { id, text: labelText(catalogue, label) });
  }
  return [...chosen.values()].slice(0, room);
}
