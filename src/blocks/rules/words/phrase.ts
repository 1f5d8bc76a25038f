import { finalSound, type Language, type SayValues, say, type Words, words } from '../../../kernel/words/index.ts';

/** How closely a phrase holds together, so that a larger one knows whether to put it in brackets. */
export const tightness = { word: 0, product: 1, part: 2, sum: 3, list: 4 } as const;
export type Tightness = (typeof tightness)[keyof typeof tightness];

/** A noun phrase for a number or a day. */
export interface Phrase {
  readonly words: Words;
  readonly tightness: Tightness;
}

export const phrase = (text: Words, tight: Tightness = tightness.word): Phrase => ({ words: text, tightness: tight });

/** A text with its holes filled, in both languages: particles follow the sound of what was put in. */
export const filled = (text: Words, values: SayValues): Words =>
  words(say('ko', text, values), say('en', text, values));

export const inBrackets = ({ ko, en }: Words): Words => words(`(${ko})`, `(${en})`);

/** The phrase as a part of one that takes nothing looser than `loosest` without brackets. */
export const within = (of: Phrase, loosest: Tightness): Words =>
  of.tightness > loosest ? inBrackets(of.words) : of.words;

/** What a particle may follow: what ends in a bracket may have no sound, so the Korean says that it is a value. */
export const sounding = ({ ko, en }: Words): Words => words(finalSound(ko) === undefined ? `${ko} 값` : ko, en);

/** As `within`, where a particle follows. */
export const asThing = (of: Phrase, loosest: Tightness): Words => sounding(within(of, loosest));

/** `A, B 또는 C`, `A, B or C`: the last joined by a word. */
export function listed(all: readonly Words[], last: Words): Words {
  const of = (language: Language): string => {
    const texts = all.map(one => one[language]);
    const head = texts.slice(0, -1).join(', ');
    return head === '' ? (texts[0] ?? '') : `${head} ${last[language]} ${texts.at(-1)}`;
  };
  return words(of('ko'), of('en'));
}

export const joined = (all: readonly Words[], ko: string, en = ko): Words =>
  words(all.map(one => one.ko).join(ko), all.map(one => one.en).join(en));
