import { findUnfinished, type Unfinished, type Words, words } from '../../../kernel/words/index.ts';
import { type Check, type Finding, rule } from './finding.ts';
import { textsOf } from './text.ts';

const unfinished = rule(
  'words-unfinished',
  'error',
  words(
    '두 언어로 모두 쓰고, 채울 자리의 이름을 똑같이 맞추세요.',
    'Write it in both languages, with the same holes in each.',
  ),
);
const same = rule(
  'words-same',
  'error',
  words('다른 언어의 글을 그 언어로 쓰세요.', 'Write the text of the other language in that language.'),
);

const problems: Readonly<Record<Unfinished['problem'], Words>> = {
  empty: words('비어 있습니다', 'is empty'),
  untranslated: words('번역되지 않았습니다', 'is not translated'),
  template: words('채울 자리의 괄호가 맞지 않습니다', 'has a hole that cannot be read'),
  'placeholders-differ': words('언어마다 채울 자리가 다릅니다', 'has different holes in each language'),
  'unfinished-mark': words('덜 쓴 표시가 남아 있습니다', 'still carries a mark of being unfinished'),
};

const said = ({ problem, language, detail }: Unfinished): Words => {
  const [which, more] = [language === undefined ? '' : `${language}: `, detail === '' ? '' : ` (${detail})`];
  return words(`${which}${problems[problem].ko}${more}`, `${which}${problems[problem].en}${more}`);
};

// A text with Hangul in both languages is in one language only; numbers, codes and marks may well be the same.
const isSame = ({ ko, en }: Words): boolean => ko === en && /[가-힣]/.test(en) && /[A-Za-z]/.test(en);

/** Texts that are missing, not translated or not finished in a language. */
export const checkWords: Check = jurisdiction =>
  textsOf(jurisdiction).flatMap(({ where, words: text }): readonly Finding[] => [
    ...findUnfinished(text).map(found => unfinished(where, said(found))),
    ...(isSame(text)
      ? [same(where, words(`두 언어의 글이 같습니다: ${text.ko}`, `Both languages say: ${text.en}`))]
      : []),
  ]);
