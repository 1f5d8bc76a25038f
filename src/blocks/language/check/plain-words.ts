import { type Words, words } from '../../../kernel/words/index.ts';
import { type Check, type Finding, rule } from './finding.ts';
import { type DeclaredText, textsOf } from './text.ts';

/** The longest sentence in characters: what a reader takes in at one go. */
const LONGEST = 80;

/** Administrative words and what people say instead. Fixed names (of laws, documents, services) are not looked at. */
const jargon: readonly (readonly [string, string])[] = [
  ['구비서류', '필요한 서류'],
  ['열람', '조회'],
  ['전자납부', '온라인 결제'],
  ['처분 결과', '심사 결과'],
  ['신청인 성명', '신청인 이름'],
  ['관할 기관', '담당 기관'],
  ['유효기간', '사용 가능 기간'],
  ['법정 처리기한', '법으로 정한 처리 기한'],
  ['사회적 배려대상자', '요금 감면 대상자'],
  ['금일', '오늘'],
  ['익일', '다음 날'],
  ['향후', '앞으로'],
  ['기재', '적기'],
  ['pursuant to', 'under'],
  ['herein', 'here'],
  ['aforementioned', 'this'],
  ['utilise', 'use'],
  ['prior to', 'before'],
  ['in the event of', 'if'],
];

const long = rule('sentence-long', 'warning', words('문장을 둘로 나누세요.', 'Make two sentences of it.'));
const hard = rule('word-hard', 'warning', words('쉬운 말로 바꾸세요.', 'Use the plain word.'));

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+|\n+/).filter(Boolean);

function tooLong({ where, words: text }: DeclaredText): readonly Finding[] {
  return sentencesOf(text.ko).flatMap(sentence => {
    const length = [...sentence].length;
    if (length <= LONGEST) return [];
    return [
      long(where, words(`${length}자인 문장: ${sentence}`, `A Korean sentence of ${length} characters: ${sentence}`)),
    ];
  });
}

const holds = (text: Words, word: string): boolean => text.ko.includes(word) || text.en.toLowerCase().includes(word);

const tooHard = ({ where, words: text }: DeclaredText): readonly Finding[] =>
  jargon
    .filter(([word]) => holds(text, word))
    .map(([word, plain]) => hard(where, words(`‘${word}’ 대신 ‘${plain}’`, `“${word}”: say “${plain}”`)));

/** Sentences nobody reads to the end, and words only offices use. */
export const checkPlainness: Check = jurisdiction =>
  textsOf(jurisdiction)
    .filter(text => text.prose)
    .flatMap(text => [...tooLong(text), ...tooHard(text)]);
