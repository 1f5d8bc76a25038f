import type { CivilDay } from '../../kernel/time/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { Service } from '../language/index.ts';
import { valueOn } from './value-on.ts';

/** Days within which a refusal can be objected to; undefined when none are recorded for the day. */
export const objectionDays = ({ remedy }: Pick<Service, 'remedy'>, day: CivilDay): number | undefined =>
  valueOn(remedy.within, day)?.value;

/** How to object, with the number of days in force; where none is recorded, a mark in its place. */
export function remedyWords(service: Pick<Service, 'remedy'>, day: CivilDay): Words {
  const days = objectionDays(service, day) ?? '…';
  return words(say('ko', service.remedy.words, { days }), say('en', service.remedy.words, { days }));
}
