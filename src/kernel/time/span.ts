import type { Instant } from './instant.ts';

/** A stretch of time, from `from` up to but without `to`. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const without = (span: Span, hole: Span): readonly Span[] => {
  if (hole.to <= span.from || hole.from >= span.to) return [span];
  return [
    ...(hole.from > span.from ? [{ from: span.from, to: hole.from }] : []),
    ...(hole.to < span.to ? [{ from: hole.to, to: span.to }] : []),
  ];
};

/** What remains of a span when the holes are cut out, in order. */
export const cutOut = (span: Span, holes: readonly Span[]): readonly Span[] =>
  holes.reduce<readonly Span[]>((rest, hole) => rest.flatMap(part => without(part, hole)), [span]);
