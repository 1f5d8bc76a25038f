export * from './asked.ts';
export * from './decision.ts';
export { type Taken, type TakenFacts, takeFacts, takeValue } from './intake.ts';
export { decideByMeaning } from './meaning/decide.ts';
export { type FailedExample, failedExamples } from './meaning/examples.ts';
export type { Undefined } from './meaning/open.ts';
export { refuseFacts } from './refuse.ts';
export { factsOf, isNumber, nodesOf, partsOf, rootsOf } from './walk.ts';
