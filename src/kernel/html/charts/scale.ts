/** Round numbers from 0 to at least `max`, about `count` of them: 1, 2, 2.5 or 5 times a power of ten apart. */
export function ticks(max: number, count = 4): readonly number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0, 1];
  const rough = max / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step =
    [1, 2, 2.5, 5, 10].map(factor => factor * power).find(candidate => candidate >= rough * 0.999_999) ?? 10 * power;
  const steps = Math.ceil(max / step - 1e-9);
  return Array.from({ length: steps + 1 }, (_, i) => Number((i * step).toPrecision(12)));
}

/** A share of the chart's width, as SVG writes it. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;

/** Which of `length` labels fit when only about `most` may stand: the last always, the rest evenly from the end. */
export function labelled(length: number, most: number): ReadonlySet<number> {
  const step = Math.max(1, Math.ceil(length / most));
  return new Set(Array.from({ length }, (_, i) => i).filter(i => (length - 1 - i) % step === 0));
}
