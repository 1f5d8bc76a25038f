export { amountTable, conditionTable, type DecisionTable, type Tabled, type TableRow } from './decision-table.ts';
export type { Literal } from './literal.ts';
export { type Outline, type OutlineDefinition, type OutlineLine, type OutlineParameter, outlineOf } from './outline.ts';
