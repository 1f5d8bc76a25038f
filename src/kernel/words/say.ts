import { formatNumber } from './number.ts';
import { particleAfter } from './particle.ts';
import { type TemplatePart, templateOf } from './template.ts';
import type { Language, Words } from './words.ts';

/** What fills the holes of a text: text as it is, numbers with separators, words in the reader's language. */
export type SayValues = Readonly<Record<string, string | number | Words>>;

/**
 * A text in a language, its holes filled. A missing value is a fault.
 *
 * @example
 * say('ko', words('{file:을/를} 냈습니다.', 'You sent {file}.'), { file: '주민등록표 등본' }) // 주민등록표 등본을 냈습니다.
 * say('en', words('파일 {n}개', '{n:one file|# files}'), { n: 3 }) // 3 files
 */
export const say = (language: Language, text: Words, values: SayValues = {}): string =>
  templateOf(text[language])
    .map(part => fill(language, part, values))
    .join('');

function fill(language: Language, part: TemplatePart, values: SayValues): string {
  if (part.kind === 'text') return part.text;
  const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
  if (value === undefined) throw new Error(`no value for {${part.name}}`);
  if (part.kind === 'plural') return plural(language, part, value);
  const text =
    typeof value === 'number' ? formatNumber(language, value) : typeof value === 'string' ? value : value[language];
  return part.particle ? text + particleAfter(text, part.particle) : text;
}

function plural(language: Language, part: TemplatePart & { kind: 'plural' }, value: string | number | Words): string {
  if (typeof value !== 'number') throw new TypeError(`{${part.name}} is counted, so it needs a number`);
  return (value === 1 ? part.one : part.other).replaceAll('#', () => formatNumber(language, value));
}
