import { z } from 'zod';

/** Where a page of a list of cases starts: the time and id of the last one before it. */
export const casePlace = z.string().regex(/^\d{1,13}~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
