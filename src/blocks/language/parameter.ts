import { refusals } from '../../kernel/refusal/index.ts';
import type { CivilDay } from '../../kernel/time/index.ts';
import { type Words, words } from '../../kernel/words/index.ts';
import type { Article } from './law.ts';

/** What a parameter held from one day to another (`to` is the last day; none means until further notice). */
export interface DatedValue<T> {
  readonly from: string;
  readonly to?: string;
  readonly value: T;
  readonly source: Article | string;
  readonly verified: boolean;
  /** The day it was published: before it, nobody could know it. Without it, nothing is said of when. */
  readonly published?: string;
}

/** A number (or other value) that law sets, by the days it is in force. */
export interface Parameter<T> {
  readonly id: string;
  readonly words: Words;
  readonly unit: string;
  readonly values: readonly DatedValue<T>[];
  /**
   * The value in force on a day, as known on another (all that is known when not given): of several for the same day, the one
   * published last. Refuses (`parameter-without-value`) a day for which law says nothing: never guessed.
   */
  on(day: CivilDay, knownOn?: CivilDay): DatedValue<T>;
}

export const refuseParameter = refusals({
  'parameter-without-value': {
    status: 422,
    words: words(
      '{day}에 적용되는 {parameter} 값이 등록되어 있지 않습니다. 담당 기관에 알려 주세요.',
      'No value of {parameter} is recorded for {day}. Please tell the agency in charge.',
    ),
  },
});

const publishedOn = (value: DatedValue<unknown>): string => value.published ?? value.from;

export function parameter<T>(declared: Omit<Parameter<T>, 'on'>): Parameter<T> {
  return {
    ...declared,
    on(day, knownOn) {
      const found = declared.values
        .filter(
          v =>
            v.from <= day &&
            (v.to === undefined || day <= v.to) &&
            (!knownOn || !v.published || v.published <= knownOn),
        )
        .reduce<DatedValue<T> | undefined>(
          (last, v) => (last && publishedOn(last) >= publishedOn(v) ? last : v),
          undefined,
        );
      if (!found) throw refuseParameter('parameter-without-value', { parameter: declared.id, day });
      return found;
    },
  };
}
