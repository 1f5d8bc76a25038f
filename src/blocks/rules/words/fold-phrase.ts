import { type Words, words } from '../../../kernel/words/index.ts';
import type { Group, NumberNode, TruthNode } from '../../language/index.ts';
import { clause } from './clause.ts';
import { filled, type Phrase, phrase, tightness, within } from './phrase.ts';
import { quantityPhrase } from './quantity-phrase.ts';
import { rangeOf, rangeWords } from './range.ts';
import type { Told } from './told.ts';

type Fold = Extract<NumberNode, { op: 'fold' }>;

/** Members that fulfil a condition: `만 나이가 만 6세 미만인 세대원`, `household members whose age is less than 6 years old`. */
export function membersWords(group: Group, where: TruthNode | undefined, told: Told, one = false): Words {
  const of = one ? group.one : group.words;
  if (!where) return of;
  const said = clause(where, told);
  return words(`${said.ko.of} ${group.one.ko}`, `${of.en} ${one ? said.en.one : said.en.many}`);
}

const isAge = (node: NumberNode): boolean => /세$/u.test(node.unit.words.ko) && node.op === 'fact';

/** Ages need no subject: `세대원 가운데 만 6세 미만`. */
function agesWords(group: Group, where: TruthNode, told: Told): Words | undefined {
  const range = rangeOf(where);
  if (!range || !isAge(range.left)) return undefined;
  const { ko } = rangeWords(range, told);
  return words(`${group.words.ko} 가운데 ${ko}`, `the number of ${membersWords(group, where, told).en}`);
}

const folds: Readonly<Record<Exclude<Fold['how'], 'count'>, Words>> = {
  sum: words('{members}의 {of} 합계', 'the total {of} of {members}'),
  largest: words('{members}의 {of} 가운데 가장 큰 것', 'the largest {of} of {members}'),
  smallest: words('{members}의 {of} 가운데 가장 작은 것', 'the smallest {of} of {members}'),
};

/** What is said of all members of a group: how many, how much in all. */
export function foldPhrase({ how, group, of, where }: Fold, told: Told): Phrase {
  const members = membersWords(group, where, told);
  if (how !== 'count' && of)
    return phrase(
      filled(folds[how], { members, of: within(quantityPhrase(of, told), tightness.part) }),
      tightness.part,
    );
  const ages = where && agesWords(group, where, told);
  return phrase(
    ages ?? filled(words('{members} 수', 'the number of {members}'), { members }),
    where ? tightness.part : tightness.word,
  );
}
