export { deciding, type Explanation, explain, lineSentence } from './explanation.ts';
export { figure, measured } from './figure.ts';
export { valueWords } from './given.ts';
export type { Line, LineState } from './line.ts';
export { type Missing, missingWords, reasonWords } from './missing.ts';
export { sentence } from './sentence.ts';
export type { Step, UsedValue } from './step.ts';
export type { Told } from './told.ts';
