import type { Benefit } from './benefit.ts';
import type { AgeCondition, GroupCondition } from './conditions.ts';
import { areasAround, type BenefitVocabulary } from './vocabulary.ts';

/** What is known of who asks. What is left out is unknown, and unknown is never no. */
export interface KnownFacts {
  readonly area?: string;
  /** Completed years. */
  readonly age?: number;
  /** By code: has it, has it not. */
  readonly criteria?: ReadonlyMap<string, boolean>;
}

export type Answer = 'yes' | 'no' | 'open';

/** One line of an answer: a group's id, or `area`, `age` and `status`, and what it says. */
export interface AnswerLine {
  readonly line: string;
  readonly answer: Answer;
}

export interface Judgement {
  readonly answer: Answer;
  readonly lines: readonly AnswerLine[];
}

const both = (answers: readonly Answer[]): Answer =>
  answers.includes('no') ? 'no' : answers.includes('open') ? 'open' : 'yes';

function ofGroup(condition: GroupCondition, criteria: KnownFacts['criteria']): Answer {
  if (condition.state !== 'restricted') return condition.state === 'open' ? 'yes' : 'open';
  const known = condition.anyOf.map(code => criteria?.get(code));
  if (known.includes(true)) return 'yes';
  return known.every(has => has === false) ? 'no' : 'open';
}

function ofAge(condition: AgeCondition, age: number | undefined): Answer {
  if (condition.state === 'open') return 'yes';
  if (age === undefined) return 'open';
  const inside = age >= (condition.from ?? 0) && age <= (condition.to ?? Number.POSITIVE_INFINITY);
  if (!inside) return 'no';
  return condition.state === 'restricted' ? 'yes' : 'open';
}

function ofArea(benefit: Benefit, vocabulary: BenefitVocabulary, area: string | undefined): Answer {
  const { scope } = benefit.content;
  if (scope.of === 'nation') return 'yes';
  if (scope.of === 'unknown' || area === undefined) return 'open';
  return areasAround(vocabulary.areas, area).includes(scope.area) ? 'yes' : 'no';
}

/**
 * Whether somebody may get a benefit, by what is known. A draft, a benefit its source dropped, and one without conditions
 * give at most `open`: nobody is told they can have what no official has confirmed.
 *
 * @example
 * judge(vocabulary, benefit, { area: '11110', age: 70 }) // { answer: 'open', lines: [ …, { line: 'status', answer: 'open' } ] }
 */
export function judge(vocabulary: BenefitVocabulary, benefit: Benefit, facts: KnownFacts): Judgement {
  const { conditions } = benefit.content;
  const firm = benefit.status === 'confirmed' && !benefit.gone && conditions !== undefined;
  const lines: AnswerLine[] = [
    { line: 'status', answer: firm ? 'yes' : 'open' },
    { line: 'area', answer: ofArea(benefit, vocabulary, facts.area) },
  ];
  if (conditions !== undefined) {
    lines.push({ line: 'age', answer: ofAge(conditions.age, facts.age) });
    for (const [line, condition] of Object.entries(conditions.groups))
      lines.push({ line, answer: ofGroup(condition, facts.criteria) });
  }
  return { answer: both(lines.map(({ answer }) => answer)), lines };
}
