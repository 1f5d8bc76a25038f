import { monthAndDay as fixedMonthAndDay } from '../calendar-day.ts';
import { i64, type Value } from '../population/wasm/encoder.ts';
import { either, floored, signed, wide } from './wide.ts';

type Wide = Value<'i64'>;

/** Puts a value in a local. */
type Keep = (of: Wide) => Wide;

const quotient = (of: Wide, by: number, keep: Keep): Wide => {
  const kept = keep(of);
  return keep(floored(kept, wide(by), keep(signed.divide(kept, wide(by))), false));
};
const sum = (...of: readonly [Wide, ...Wide[]]): Wide => of.reduce((a, b) => i64.add(a, b));
const times = (of: Wide, by: number): Wide => i64.mul(of, wide(by));

/** Year × 12 + month (0 to 11) and the day of the month, as `monthAndDay` of `calendar-day.ts` counts them. */
function monthAndDay(day: Wide, keep: Keep): readonly [month: Wide, day: Wide] {
  const over = (of: Wide, by: number): Wide => quotient(of, by, keep);
  const z = keep(i64.add(day, wide(719_468)));
  const era = over(z, 146_097);
  const ofEra = keep(i64.sub(z, times(era, 146_097)));
  const years = sum(ofEra, times(over(ofEra, 1460), -1), over(ofEra, 36_524), times(over(ofEra, 146_096), -1));
  const year = over(years, 365);
  const leaps = i64.sub(over(year, 4), over(year, 100));
  const ofYear = keep(i64.sub(ofEra, sum(times(year, 365), leaps)));
  const march = over(sum(times(ofYear, 5), wide(2)), 153);
  const before = over(sum(times(march, 153), wide(2)), 5);
  return [
    keep(sum(times(sum(times(era, 400), year), 12), march, wide(2))),
    keep(sum(i64.sub(ofYear, before), wide(1))),
  ];
}

/** A day of the rule: its value, which is known in advance where law sets it. */
export interface DayCode {
  readonly value: Wide;
  readonly fixed: number | undefined;
}

const monthAndDayOf = ({ value, fixed }: DayCode, keep: Keep): readonly [month: Wide, day: Wide] => {
  if (fixed === undefined) return monthAndDay(value, keep);
  const [month, day] = fixedMonthAndDay(fixed);
  return [wide(month), wide(day)];
};

/** Whole months from one day to another. */
export function monthsApart(from: DayCode, to: DayCode, keep: Keep): Wide {
  const [[a, dayOfA], [b, dayOfB]] = [monthAndDayOf(from, keep), monthAndDayOf(to, keep)];
  return i64.sub(i64.sub(b, a), i64.extend(signed.less(dayOfB, dayOfA)));
}

/** The first day of a month, counted as year × 12 + month: days of 400 years, then as March years have them (Hinnant). */
function firstOf(month: Wide, keep: Keep): Wide {
  const over = (of: Wide, by: number): Wide => quotient(of, by, keep);
  const shifted = keep(i64.sub(month, wide(2)));
  const year = over(shifted, 12);
  const march = keep(i64.sub(shifted, times(year, 12)));
  const era = over(year, 400);
  const ofEra = keep(i64.sub(year, times(era, 400)));
  const ofYear = over(sum(times(march, 153), wide(2)), 5);
  const inEra = sum(times(ofEra, 365), over(ofEra, 4), times(over(ofEra, 100), -1), ofYear);
  return keep(i64.sub(sum(times(era, 146_097), inEra), wide(719_468)));
}

/** Some months later, as `addMonths` of `calendar-day.ts`. */
export function addedMonths(day: Wide, months: number, keep: Keep): Wide {
  const [month, ofMonth] = monthAndDay(day, keep);
  const target = keep(i64.add(month, wide(months)));
  const [first, next] = [firstOf(target, keep), firstOf(i64.add(target, wide(1)), keep)];
  const length = keep(i64.sub(next, first));
  const last = either(signed.less(ofMonth, length), ofMonth, length);
  return i64.sub(i64.add(first, last), wide(1));
}
