import { type Words, words } from '../../kernel/words/index.ts';
import type { FinderDeclaration, FinderQuestion, Group, RuleFact } from '../language/index.ts';
import { missingWords, nodesOf, rootsOf } from '../rules/index.ts';
import type { RuleFound } from './search.ts';

/** At most so many at once: what decides most. */
const most = 8;

const hint = words(
  '아는 것만 적으세요. 모르는 것은 비워 두면 됩니다. 저장하지 않습니다.',
  'Enter what you know and leave the rest empty. Nothing is kept.',
);

export const ruleQuestionPrefix = 'rule.';

/** A question for what a rule still waits for; of a dependant, only what is shared with the person. */
export function missingQuestion(
  declared: FinderDeclaration,
  facts: ReadonlyMap<string, RuleFact>,
  { rule, subject, decision, waitsFor }: RuleFound,
): FinderQuestion | undefined {
  const asked = declared.questions.find(({ members }) => members && members.group.id === waitsFor);
  if (asked) return asked;
  const shared = subject.who === 'self' ? undefined : new Set(declared.dependants?.shared);
  const all = (decision?.missing ?? []).filter(id => !shared || shared.has(id));
  // What is sensitive is asked only when nothing else is left to ask.
  const plain = all.filter(id => facts.get(id)?.sensitive !== true);
  const missing = (plain.length > 0 ? plain : all).slice(0, most);
  const group = missing.map(id => groupOf(rule, id)).find(one => one !== undefined);
  const own = missing.flatMap(id => facts.get(id) ?? []);
  if (own.length === 0 && !group) return undefined;
  const ask: Words = words(`${rule.words.ko}: 더 알려 주세요`, `${rule.words.en}: tell us more`);
  const size = subject.given.householdSize;
  return {
    id: `${ruleQuestionPrefix}${rule.id}.${subject.who}`,
    ask,
    label: rule.words,
    hint,
    facts: own,
    ...(group && {
      members: {
        group,
        facts: [...facts.values()].filter(fact => fact.group?.id === group.id),
        most: typeof size === 'number' && size <= most ? size : 4,
      },
    }),
  };
}

const groupOf = (rule: RuleFound['rule'], id: string): Group | undefined =>
  rootsOf(rule)
    .flatMap(nodesOf)
    .flatMap(node => ('group' in node && node.group.id === id ? [node.group] : []))[0];

/** What a rule still waits for, in words. */
export const missingOf = ({ rule, decision }: RuleFound): readonly Words[] =>
  missingWords(rule, decision?.missing ?? []).map(one => one.words);
