import { type Day, Quantity, years } from '../../../blocks/language/index.ts';

/** Full years from a day to another (the day asked about), said as a span and not as a person's age. */
export const yearsSince = (from: Day, until?: Day): Quantity<'years'> =>
  new Quantity({ ...from.age(until).node, unit: years });
