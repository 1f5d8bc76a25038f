import { type Words, words } from '../../../kernel/words/index.ts';
import type { Case, NumberNode } from '../../language/index.ts';
import { clause } from './clause.ts';
import { codesSaid } from './code-phrase.ts';
import { filled, joined, type Phrase, phrase, tightness, within } from './phrase.ts';
import { quantityPhrase } from './quantity-phrase.ts';
import type { Told } from './told.ts';

type Choose = Extract<NumberNode, { op: 'choose' }>;

const value = (node: NumberNode, told: Told): Words => within(quantityPhrase(node, told), tightness.sum);

/** The code that every case asks about, when there is one: then each case needs only its codes. */
function codeOf(cases: readonly Case[]): string | undefined {
  const facts = cases.map(({ when }) => (when.op === 'one-of' && !when.words ? when.code.fact.id : undefined));
  return facts.every(id => id === facts[0]) ? facts[0] : undefined;
}

function caseWords({ when, value: of }: Case, byCode: boolean, told: Told): Words {
  if (byCode && when.op === 'one-of')
    return filled(words('{codes:은/는} {value}', '{value} for {codes}'), {
      codes: codesSaid(when.code.fact, when.codes),
      value: value(of, told),
    });
  const said = clause(when, told);
  return words(`${said.ko.of} 경우 ${value(of, told).ko}`, `${value(of, told).en} if ${said.en.if}`);
}

/** The value of the first case that holds: `장애인인 경우 100,000원, 그 밖에는 0원`. */
export function chosenPhrase(node: Choose, told: Told): Phrase {
  const byCode = codeOf(node.cases) !== undefined;
  const cases = node.cases.map(one => caseWords(one, byCode, told));
  if (!node.otherwise) return phrase(joined(cases, ', '), tightness.list);
  const rest = value(node.otherwise, told);
  return phrase(joined([...cases, words(`그 밖에는 ${rest.ko}`, `otherwise ${rest.en}`)], ', '), tightness.list);
}
