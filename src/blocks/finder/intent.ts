import type { Form } from '../../kernel/http/index.ts';
import type { Standing } from './standing.ts';
import { standings } from './standing.ts';

/** What a press of a button asks of the page. */
export type Intent =
  | { readonly kind: 'answer' | 'leave' | 'change' | 'ask' | 'why' | 'if'; readonly of: string }
  | { readonly kind: 'look' };

const kinds = ['answer', 'leave', 'change', 'ask', 'why', 'if'] as const;

/** Which button was pressed; a form sent without one answers the question it shows. */
export function intentOf(form: Form): Intent {
  const none = form.text('none-of-these');
  if (none !== '') return { kind: 'answer', of: none };
  for (const kind of kinds) {
    const of = form.text(kind);
    if (of !== '') return { kind, of };
  }
  return { kind: 'look' };
}

/** How many benefits of each standing are shown: a few, then more by a press. */
export type Shown = Readonly<Record<Standing, number>>;

const few = 5;
const step = 20;
const most = 200;

export const firstShown: Shown = { likely: few, agency: few, open: few, not: 0 };

export function shownOf(form: Form): Shown {
  const more = form.text('more');
  const counted = standings.map(standing => {
    const text = form.text(`shown.${standing}`);
    const before = /^\d{1,4}$/.test(text) ? Math.min(Number(text), most) : firstShown[standing];
    return [standing, more === standing ? Math.min(before + step, most) : before] as const;
  });
  return Object.fromEntries(counted) as Record<Standing, number>;
}

export const mostShown = most;
