import { z } from 'zod';

const shape = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})\d{3}Z~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// A day such as 30 February is refused here, not as a fault in the database.
const isPlace = (text: string): boolean => {
  const time = shape.exec(text)?.[1];
  return time !== undefined && new Date(`${time}Z`).getTime() >= 0 && new Date(`${time}Z`).toISOString() === `${time}Z`;
};

/** Where a page of receipts starts: the time and id of the last one before it. */
export const receiptPlace = z.string().max(80).refine(isPlace);
