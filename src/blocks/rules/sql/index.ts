export { countsSql, totalsByRuleSql } from './catalogue.ts';
export type { Written } from './declared.ts';
export { type Dialect, type DialectName, dialects } from './dialect.ts';
export type { GroupSource, Source, TableName } from './source.ts';
export { entitledSql, sql, totalsSql } from './sql.ts';
export { tablesSql } from './tables.ts';
