import { type Words, words } from '../../kernel/words/index.ts';
import type { AgeCondition, Conditions, GroupCondition } from './conditions.ts';
import type { BenefitVocabulary, CriterionGroup } from './vocabulary.ts';

/** One condition in plain words. */
export interface ConditionLine {
  readonly id: string;
  readonly label: Words;
  readonly text: Words;
  readonly state: 'restricted' | 'open' | 'no-data';
}

const anyone = words('제한 없음', 'No restriction');
const unsaid = words('자료 없음: 담당 기관에 확인해야 합니다', 'No data: ask the agency');

function ageWords(age: AgeCondition): Words {
  if (age.state === 'open') return anyone;
  if (age.state === 'no-data') return unsaid;
  const { from, to } = age;
  if (to === undefined) return words(`만 ${from}세 이상`, `${from} or older`);
  if (from === 0) return words(`만 ${to}세 이하`, `${to} or younger`);
  if (from === to) return words(`만 ${from}세`, `Aged ${from}`);
  return words(`만 ${from}세부터 ${to}세까지`, `Aged ${from} to ${to}`);
}

function groupWords(group: CriterionGroup, condition: GroupCondition): Words {
  if (condition.state === 'open') return anyone;
  if (condition.state === 'no-data') return unsaid;
  const named = group.criteria.filter(({ code }) => condition.anyOf.includes(code)).map(one => one.words);
  const [ko, en] = [named.map(w => w.ko).join(', '), named.map(w => w.en).join(', ')];
  return named.length === 1 ? words(ko, en) : words(`다음 중 하나: ${ko}`, `Any one of: ${en}`);
}

/** The conditions of a benefit, a line each, in the order of the vocabulary: age first. */
export const conditionLines = (
  vocabulary: Pick<BenefitVocabulary, 'groups'>,
  { age, groups }: Conditions,
): readonly ConditionLine[] => [
  { id: 'age', label: words('나이', 'Age'), text: ageWords(age), state: age.state },
  ...vocabulary.groups.flatMap(group => {
    const condition = groups[group.id];
    if (condition === undefined) return [];
    return [{ id: group.id, label: group.words, text: groupWords(group, condition), state: condition.state }];
  }),
];
