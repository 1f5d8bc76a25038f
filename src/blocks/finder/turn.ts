import type { Form } from '../../kernel/http/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import type { FinderQuestion, WhatIf } from '../language/index.ts';
import { answer, leaveOpen, type Wrong } from './answer.ts';
import type { Carried } from './carried.ts';
import type { Finder } from './finder.ts';
import type { Intent } from './intent.ts';
import { missingQuestion, ruleQuestionPrefix } from './missing-question.ts';
import type { Found } from './search.ts';

/** What the page shows after a press of a button. */
export interface Turn {
  readonly carried: Carried;
  readonly found: Found;
  readonly question: FinderQuestion | undefined;
  readonly wrong: Wrong;
  /** A change of life that is tried, once all that it asks is answered. */
  readonly whatIf: WhatIf | undefined;
}

const noWrong: Wrong = new Map();

/** The question of a card, or of the rule whose questions were answered. */
function ofRule(finder: Finder, found: Found, of: string): FinderQuestion | undefined {
  const one = found.rules.find(({ rule, subject }) => of === `${rule.id}.${subject.who}`);
  return one && missingQuestion(finder.declared, finder.facts, one);
}

const named = (finder: Finder, id: string): FinderQuestion | undefined =>
  finder.declared.questions.find(question => question.id === id);

/** The question that decides most of those not answered; none when nothing hangs on any. */
const nextQuestion = (finder: Finder, { ask }: Found): FinderQuestion | undefined => ask[0] && named(finder, ask[0].id);

/** The question as it was asked: of the list, or made from what a rule waits for. */
async function askedQuestion(
  finder: Finder,
  carried: Carried,
  of: string,
  on: CivilDay,
): Promise<FinderQuestion | undefined> {
  if (!of.startsWith(ruleQuestionPrefix)) return named(finder, of);
  return ofRule(finder, await finder.find(carried, on), of.slice(ruleQuestionPrefix.length));
}

/** The question that a change of life asks first, as one without conditions: of a move, all towns are offered. */
function askedByChange(finder: Finder, { id, words: said, changes }: WhatIf): FinderQuestion | undefined {
  const ask = changes.find(change => change.op === 'ask');
  const question = ask && named(finder, ask.question);
  if (!question) return undefined;
  const { offers: _, ...rest } = question;
  return { ...rest, id: `${ifQuestionPrefix}${id}`, ask: question.ask, label: said };
}

export const ifQuestionPrefix = 'if.';

/** The turn of the page after a form was sent. */
export async function turnOf(
  finder: Finder,
  carried: Carried,
  intent: Intent,
  form: Form,
  on: CivilDay,
): Promise<Turn> {
  switch (intent.kind) {
    case 'answer':
      return intent.of.startsWith(ifQuestionPrefix)
        ? answeredChange(finder, carried, intent.of, form, on)
        : answered(finder, carried, intent.of, form, on);
    case 'leave': {
      const question = named(finder, intent.of);
      return plain(finder, question ? leaveOpen(carried, question) : carried, on);
    }
    case 'change':
      return plain(finder, carried, on, () => named(finder, intent.of));
    case 'ask':
      return plain(finder, carried, on, found => ofRule(finder, found, intent.of));
    case 'if': {
      const whatIf = finder.declared.whatIfs.find(({ id }) => id === intent.of);
      const question = whatIf && askedByChange(finder, whatIf);
      const turn = await plain(finder, carried, on, () => question);
      return question ? turn : { ...turn, whatIf };
    }
    default:
      return plain(finder, carried, on);
  }
}

async function plain(
  finder: Finder,
  carried: Carried,
  on: CivilDay,
  asks: (found: Found) => FinderQuestion | undefined = () => undefined,
): Promise<Turn> {
  const found = await finder.find(carried, on);
  return { carried, found, question: asks(found) ?? nextQuestion(finder, found), wrong: noWrong, whatIf: undefined };
}

async function answered(finder: Finder, carried: Carried, of: string, form: Form, on: CivilDay): Promise<Turn> {
  const question = await askedQuestion(finder, carried, of, on);
  if (!question) return plain(finder, carried, on);
  const told = answer(carried, question, form, on);
  if (told.wrong.size === 0) return plain(finder, told.carried, on);
  const turn = await plain(finder, carried, on, () => question);
  return { ...turn, wrong: told.wrong };
}

/** The answer belongs to the change alone: what the person has told stays as it is. */
async function answeredChange(finder: Finder, carried: Carried, of: string, form: Form, on: CivilDay): Promise<Turn> {
  const whatIf = finder.declared.whatIfs.find(({ id }) => `${ifQuestionPrefix}${id}` === of);
  const question = whatIf && askedByChange(finder, whatIf);
  if (!whatIf || !question) return plain(finder, carried, on);
  const told = answer({ given: {}, left: new Set(), names: [], order: [] }, question, form, on);
  if (told.wrong.size > 0) return { ...(await plain(finder, carried, on, () => question)), wrong: told.wrong };
  const values = Object.entries(told.carried.given).flatMap(([fact, value]) =>
    value === undefined || typeof value === 'object' || typeof value === 'bigint'
      ? []
      : [{ op: 'set' as const, fact, value }],
  );
  const turn = await plain(finder, carried, on);
  return { ...turn, whatIf: { ...whatIf, changes: [...whatIf.changes, ...values] } };
}
