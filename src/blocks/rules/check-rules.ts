import { Refusal } from '../../kernel/refusal/index.ts';
import { say, words } from '../../kernel/words/index.ts';
import type { Finding, Rule } from '../language/index.ts';
import { checkArticlesOfConditions, checkConditions, checkRuleExamples } from './check/conditions.ts';
import { finding, type Known, placeOf, type RuleCheck } from './check/finding.ts';
import { checkGaps } from './check/gaps.ts';
import { checkGroups } from './check/groups.ts';
import { checkSharedFacts, checkSharedParameters, checkVersions } from './check/twice.ts';
import { checkRuleWords } from './check/unfinished-words.ts';
import { nodesOf, rootsOf } from './walk.ts';

const circular = finding(
  'rule-circular',
  'error',
  words('정의가 자기 자신을 쓰지 않게 고치세요.', 'Let no definition use itself.'),
);

/** The findings about a rule that cannot even be walked through; nothing when it can. */
function circleIn(rule: Rule): readonly Finding[] {
  try {
    for (const root of [...rootsOf(rule), ...(rule.impossible ?? []).map(truth => truth.node)]) nodesOf(root);
    return [];
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { text, facts } = refused;
    return [circular(placeOf(rule), words(say('ko', text.words, facts), say('en', text.words, facts)))];
  }
}

const checks: readonly RuleCheck[] = [
  checkVersions,
  checkRuleWords,
  checkSharedFacts,
  checkSharedParameters,
  checkGroups,
  checkGaps,
  checkRuleExamples,
  checkConditions,
  checkArticlesOfConditions,
];

/**
 * Looks over rules for what their types cannot see: circles, examples that fail, conditions that can never hold or cite nothing,
 * parameters without a value on some day up to `today`, facts declared twice or not in both languages. Errors first.
 *
 * @example
 * checkRules(korea.rules, { today: '2026-11-22' }).filter(one => one.level === 'error') // []
 */
export function checkRules(rules: readonly Rule[], known: Known): readonly Finding[] {
  const circles = rules.flatMap(circleIn);
  const broken = new Set(circles.map(one => one.where));
  const sound = rules.filter(rule => !broken.has(placeOf(rule)));
  const findings = [...circles, ...checks.flatMap(look => look(sound, known))];
  return [...findings.filter(one => one.level === 'error'), ...findings.filter(one => one.level === 'warning')];
}
