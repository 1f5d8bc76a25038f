import type { Migrations } from '../../kernel/database/index.ts';

/** This room's tables. They come after those of `organisation`. */
export const migrations: Migrations = { room: 'identity', folder: new URL('./migrations/', import.meta.url) };
