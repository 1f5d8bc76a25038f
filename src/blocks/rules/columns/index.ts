export { bitsSet, type ColumnsAnswer, entitled, openAmount } from './answer.ts';
export type { SourceColumn } from './column.ts';
export { tableOfRows } from './rows.ts';
export { type ColumnsOptions, runColumns } from './run-columns.ts';
export {
  type ColumnTable,
  columnTable,
  type Source as ColumnSource,
  type SourceGroup as ColumnGroup,
} from './table.ts';
