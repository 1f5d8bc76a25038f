import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Purpose } from '../exchange/index.ts';
import type { Stage } from './reminders.ts';

/** What somebody can be told of; all but what was decided about them can be turned off. */
export const findingKinds = {
  entitled: words('새로 받을 수 있는 혜택', 'Benefits you can newly receive'),
  losing: words('곧 끝나는 혜택', 'Benefits that end for you'),
  due: words('다가오는 기한', 'What is due'),
  granted: words('신청 없이 결정된 것', 'What was granted without an application'),
} as const satisfies Readonly<Record<string, Words>>;

export type FindingKind = keyof typeof findingKinds;
/** Kinds that somebody can turn off. */
export const optionalKinds = ['entitled', 'losing', 'due'] as const satisfies readonly FindingKind[];

/** What is told of a finding; complete in every language. */
export interface FindingText {
  readonly name: Words;
  readonly amount?: Words;
  /** The conditions that decided, a sentence each with its article. */
  readonly why: readonly Words[];
  readonly todo: Words;
  /** Where to go on: a path of the portal. */
  readonly path: string;
}

/** Something found for a person, to be told once. */
export interface Finding {
  readonly person: string;
  /** Whom it is about: the person, or a child of theirs. */
  readonly subject: string;
  readonly purpose: Purpose;
  readonly kind: FindingKind;
  /** The id of the rule or the due date. */
  readonly about: string;
  /** When it begins, ends or falls due. */
  readonly day: CivilDay;
  readonly stage: Stage;
  readonly tellOn: CivilDay;
  readonly told: FindingText;
}
