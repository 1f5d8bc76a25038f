import type { conditionTable, outlineOf } from '../rules/index.ts';

/** A whole rule to be read beside its law, as the rules room lays it out. */
export type Outline = ReturnType<typeof outlineOf>;
/** One line of its conditions, with those below it. */
export type OutlineLine = NonNullable<Outline['condition']>;
/** A decision table, or why there is none. */
export type Tabled = ReturnType<typeof conditionTable>;
