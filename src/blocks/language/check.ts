import { checkExamples } from './check/examples.ts';
import type { Check, Finding } from './check/finding.ts';
import { checkIds, checkReferences } from './check/ids.ts';
import { checkNames } from './check/names.ts';
import { checkArticles, checkFees, checkParameters } from './check/parameters.ts';
import { checkPlainness } from './check/plain-words.ts';
import { checkProcesses } from './check/processes.ts';
import { checkQuestions } from './check/questions.ts';
import { checkReadings } from './check/readings.ts';
import { checkWords } from './check/unfinished-words.ts';
import type { Jurisdiction } from './jurisdiction.ts';

export type { Finding } from './check/finding.ts';

const checks: readonly Check[] = [
  checkIds,
  checkNames,
  checkReferences,
  checkWords,
  checkProcesses,
  checkQuestions,
  checkReadings,
  checkParameters,
  checkFees,
  checkExamples,
  checkArticles,
  checkPlainness,
];

/**
 * Looks over a jurisdiction for what its types cannot see: unfinished words, processes that do not end, questions government
 * can answer itself, values without a source, readings without a use, examples that do not hold. Errors first.
 *
 * @example
 * check(korea).filter(finding => finding.level === 'error') // []
 */
export function check(jurisdiction: Jurisdiction): readonly Finding[] {
  const findings = checks.flatMap(look => look(jurisdiction));
  return [...findings.filter(one => one.level === 'error'), ...findings.filter(one => one.level === 'warning')];
}
