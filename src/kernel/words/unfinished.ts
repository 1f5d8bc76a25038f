import { parseTemplate } from './template.ts';
import { type Language, languages, type Words } from './words.ts';

/** What is wrong with a text. */
export interface Unfinished {
  readonly problem: 'empty' | 'untranslated' | 'template' | 'placeholders-differ' | 'unfinished-mark';
  readonly language?: Language;
  readonly detail: string;
}

/** Letters that could have been Hangul: an acronym or a code (`PDF`, `GPKI`, `A4`) reads the same in both languages. */
const hasProse = (text: string): boolean =>
  /[a-z]{2}/.test(text.replace(/\{[^{}]*\}|\S+@\S+|https?:\S+|\S+\.[a-z]{2,}\S*/g, ''));

/** The holes of a text, or what is wrong with its braces. */
function holesOf(text: string): ReadonlySet<string> | string {
  try {
    return new Set(parseTemplate(text).flatMap(part => (part.kind === 'text' ? [] : [part.name])));
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

function findIn(language: Language, text: string): readonly Unfinished[] {
  if (text.trim() === '') return [{ problem: 'empty', language, detail: '' }];
  const found: Unfinished[] = [];
  if (language === 'ko' && hasProse(text) && !/[가-힣]/.test(text))
    found.push({ problem: 'untranslated', language, detail: text });
  if (language === 'en' && /[가-힣]/.test(text) && !/[A-Za-z]/.test(text))
    found.push({ problem: 'untranslated', language, detail: text });
  if (/\b(?:TODO|TBD|FIXME|XXX)\b|lorem ipsum/i.test(text))
    found.push({ problem: 'unfinished-mark', language, detail: text });
  const holes = holesOf(text);
  if (typeof holes === 'string') found.push({ problem: 'template', language, detail: holes });
  return found;
}

/**
 * Everything unfinished about a text: a language that is empty or was not translated, braces that do not match, holes that
 * differ between the languages, marks such as “TBD”. Nothing found: the text may be shown.
 */
export function findUnfinished(text: Words): readonly Unfinished[] {
  const found = languages.flatMap(language => findIn(language, text[language]));
  const [ko, en] = [holesOf(text.ko), holesOf(text.en)];
  if (typeof ko === 'string' || typeof en === 'string') return found;
  const different = [...ko, ...en].filter(name => !(ko.has(name) && en.has(name)));
  return different.length === 0 ? found : [...found, { problem: 'placeholders-differ', detail: different.join(', ') }];
}
