import type { Html } from '../../kernel/html/index.ts';
import { type Context, type Form, type PageReply, view } from '../../kernel/http/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Benefit } from '../benefits/index.ts';
import { narrowScript } from './assets.ts';
import { compare } from './comparison.ts';
import type { Finder } from './finder.ts';
import type { Shown } from './intent.ts';
import { finderPage } from './pages/finder-page.ts';
import { nameOf } from './pages/found-lists.ts';
import { whatIfResult } from './pages/what-if-part.ts';
import { type Standing, standings } from './standing.ts';
import type { Turn } from './turn.ts';

/** Around a turn: whose page it is. */
export interface TurnFrame {
  readonly title: Words;
  readonly lead?: Words;
  readonly action: '/finder' | '/my/benefits';
  readonly shown: Shown;
  /** What was sent: shown again where it was wrong. */
  readonly form?: Form;
  readonly before?: Html;
}

const mostCompared = 10;

async function result(ctx: Context, finder: Finder, { carried, found, whatIf }: Turn): Promise<Html | undefined> {
  if (!whatIf) return undefined;
  const after = await finder.changedBy(carried, whatIf, found.compiled.on);
  const comparison = compare(found, after);
  const [won, lost] = await Promise.all([
    finder.benefitsAt(comparison.won, mostCompared),
    finder.benefitsAt(comparison.lost, mostCompared),
  ]);
  return whatIfResult(ctx, {
    whatIf,
    comparison,
    won,
    lost,
    vocabulary: finder.vocabulary,
    nameOf: one => nameOf(ctx, { finder, names: carried.names }, one),
  });
}

async function shownBenefits(finder: Finder, turn: Turn, shown: Shown): Promise<Record<Standing, readonly Benefit[]>> {
  const lists = await Promise.all(
    standings.map(
      async standing => [standing, await finder.benefitsOf(turn.found, standing, shown[standing])] as const,
    ),
  );
  return Object.fromEntries(lists) as Record<Standing, readonly Benefit[]>;
}

/** The page after a turn. What people are looking for is kept by nobody. */
export async function showTurn(ctx: Context, finder: Finder, turn: Turn, frame: TurnFrame): Promise<PageReply> {
  const { title, lead, action, shown, form, before } = frame;
  const wrong = turn.wrong.size > 0;
  const [benefits, compared] = await Promise.all([shownBenefits(finder, turn, shown), result(ctx, finder, turn)]);
  return view({
    title,
    status: wrong ? 422 : 200,
    unlisted: action !== '/finder',
    cache: 'private',
    section: 'benefits',
    scripts: [narrowScript],
    main: finderPage(ctx, {
      title,
      ...(lead && { lead }),
      ...(before && { before }),
      ...(compared && { result: compared }),
      action: ctx.href(action),
      finder,
      found: turn.found,
      carried: turn.carried,
      question: turn.question,
      filling: { given: turn.carried.given, wrong: turn.wrong, ...(wrong && form && { typed: form }) },
      benefits,
      shown,
      carries: action === '/my/benefits',
      why: form?.text('why') || undefined,
    }),
  });
}
