declare const instantBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A point in time: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** A day of the civil calendar, `YYYY-MM-DD`, in the jurisdiction's own time zone. */
export type CivilDay = string & { readonly [dayBrand]: true };

/** Where the program takes the present from; tests pass their own. */
export type Clock = () => Instant;

export const systemClock: Clock = () => Date.now() as Instant;
