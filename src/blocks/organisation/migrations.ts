import type { Migrations } from '../../kernel/database/index.ts';

/** This room's tables. */
export const migrations: Migrations = { room: 'organisation', folder: new URL('./migrations/', import.meta.url) };
