export * from './asked.ts';
export { checkRules } from './check-rules.ts';
export { type CompiledRule, compileRule, type TracedDecision } from './closure/compile.ts';
export type { FactRow } from './closure/fact-row.ts';
export { type NextFact, nextFacts, type OpenDecision } from './closure/next-fact.ts';
export * from './columns/index.ts';
export * from './decision.ts';
export { type Taken, type TakenFacts, takeFacts, takeValue } from './intake.ts';
export { type LoweredRule, lowerRule } from './ir/lower.ts';
export * from './ir/node.ts';
export { type Row, runBool, runInt } from './ir/run.ts';
export * from './json/index.ts';
export { decideByMeaning } from './meaning/decide.ts';
export { type FailedExample, failedExamples } from './meaning/examples.ts';
export type { Undefined } from './meaning/open.ts';
export * from './population/population.ts';
export { refuseFacts } from './refuse.ts';
export {
  countsSql,
  type DialectName,
  entitledSql,
  type GroupSource as SqlGroupSource,
  type Source as SqlSource,
  sql,
  tablesSql,
  totalsByRuleSql,
  totalsSql,
} from './sql/index.ts';
export {
  amountTable,
  conditionTable,
  type DecisionTable,
  outlineOf,
} from './table/index.ts';
export { factsOf, isNumber, nodesOf, parametersOf, partsOf, rootsOf } from './walk.ts';
export * from './words/index.ts';
