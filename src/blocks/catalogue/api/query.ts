import { z } from 'zod';

/** For how long anyone may keep what only a new release changes. Fees change at midnight, so not for long. */
export const kept = { public: 300 } as const;

/** How many at most. */
export const limited = (most: number, standard: number) => z.coerce.number().int().min(1).max(most).default(standard);

/** What every request of the API may say. */
export const asked = { lang: z.enum(['ko', 'en']).optional() };
