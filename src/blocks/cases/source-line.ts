import { type Content, html } from '../../kernel/html/index.ts';
import { type CivilDay, formatDay } from '../../kernel/time/index.ts';
import { type Language, say, words } from '../../kernel/words/index.ts';
import type { Jurisdiction, Reading } from '../language/index.ts';

const source = words('{keeper} {register}, {day} 확인', '{keeper}, {register}, as of {day}');

/** Where fetched facts come from and as of when: `행정안전부 주민등록, 2026. 11. 22. 확인`. */
export function sourceLine(
  jurisdiction: Pick<Jurisdiction, 'registers'>,
  language: Language,
  reading: Reading,
  day: CivilDay,
): Content {
  const id = reading.facts[0]?.register;
  const register = jurisdiction.registers.find(r => r.declaration.id === id)?.declaration;
  return register
    ? html`${say(language, source, { keeper: register.keeper.words, register: register.words, day: formatDay(language, day) })}`
    : undefined;
}
