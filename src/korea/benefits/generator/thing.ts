import type { BenefitField, Support } from '../vocabulary.ts';

/** For whom a kind of benefit is. */
export interface Audience {
  readonly ko: string;
  readonly en: string;
  /** Codes of personal situations (JA03) or of households (JA04). */
  readonly codes: readonly string[];
  readonly age?: readonly [from: number, to: number];
  readonly women?: true;
  /** Small businesses or organisations instead of people. */
  readonly business?: true;
  /** Income up to this share of the median. */
  readonly income?: number;
}

/** A kind of benefit that many agencies give in their own measure. Amounts are in thousands of won. */
export interface Thing {
  readonly ko: string;
  readonly en: string;
  readonly field: BenefitField;
  readonly support: Support;
  readonly thousands?: number;
  readonly per?: 'once' | 'month' | 'year';
  readonly audience: Audience;
}

type Row = readonly [
  ko: string,
  en: string,
  field: BenefitField,
  support: Support,
  thousands?: number,
  per?: 'once' | 'month' | 'year',
];

/** The kinds of benefit for one audience. */
export const thingsFor = (audience: Audience, rows: readonly Row[]): readonly Thing[] =>
  rows.map(([ko, en, field, support, thousands, per]) => ({
    ko,
    en,
    field,
    support,
    audience,
    ...(thousands !== undefined && { thousands, per: per ?? 'once' }),
  }));
