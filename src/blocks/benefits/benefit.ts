import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import type { Currency, Words } from '../../kernel/words/index.ts';
import type { Conditions } from './conditions.ts';

/** What a benefit says in one language. Only the name is always there: sources leave much unsaid. */
export interface BenefitText {
  readonly name: string;
  /** What it is for, in a line. */
  readonly purpose?: string;
  readonly who?: string;
  /** How it is decided who of these gets it. */
  readonly criteria?: string;
  readonly gives?: string;
  readonly how?: string;
  /** When to apply, as the source says it. */
  readonly until?: string;
  readonly documents?: string;
  readonly contact?: string;
  readonly agency?: string;
  readonly unit?: string;
  readonly law?: string;
}

/** Whose people it is for. `unknown` is no data: never the whole nation. */
export type Scope =
  | { readonly of: 'nation' }
  | { readonly of: 'area'; readonly area: string }
  | { readonly of: 'unknown' };

/** Money in minor units of its currency: at most so much, each time. */
export interface BenefitAmount {
  readonly amount: number;
  readonly currency: Currency;
  readonly per: 'once' | 'month' | 'year';
}

/** Something an official should look at before confirming. */
export interface Doubt {
  readonly code: string;
  readonly words: Words;
}

/** What is said of a benefit. Everything but who said it and when. */
export interface BenefitContent {
  /** A `service` is a civil service without conditions; it stands in the list and is never a matter of entitlement. */
  readonly kind: 'benefit' | 'service';
  readonly provider: string;
  /** The agency of this house that answers for it, when it has one. */
  readonly agency?: string;
  readonly scope: Scope;
  readonly field: string;
  readonly supports: readonly string[];
  readonly users: readonly string[];
  readonly words: { readonly ko: BenefitText; readonly en?: BenefitText };
  readonly amount?: BenefitAmount;
  /** The last day to apply, when there is one day. */
  readonly applyBy?: CivilDay;
  readonly conditions?: Conditions;
  readonly doubts: readonly Doubt[];
  readonly source: BenefitSource;
}

/** Where the description comes from. */
export interface BenefitSource {
  readonly words: Words;
  readonly url?: string;
  /** The day the source itself was last changed. */
  readonly changedOn?: CivilDay;
}

/** A description on its way into the catalogue. The id is the source's own, and stays. */
export interface IncomingBenefit {
  readonly id: string;
  readonly content: BenefitContent;
}

/** `draft`: nobody has checked it; `confirmed`: an official of its agency has. */
export type BenefitStatus = 'draft' | 'confirmed';

/** A benefit as the public sees it. */
export interface Benefit extends IncomingBenefit {
  readonly version: number;
  readonly status: BenefitStatus;
  readonly confirmedAt: Instant | undefined;
  /** The source has said something else since it was confirmed. */
  readonly changed: boolean;
  /** The source no longer lists it. */
  readonly gone: boolean;
}

/** A text of a benefit in a language, else in the one it is written in, which is told. */
export const textIn = (
  { words }: BenefitContent,
  language: 'ko' | 'en',
): { readonly text: BenefitText; readonly written: 'ko' | 'en' } =>
  language === 'en' && words.en !== undefined ? { text: words.en, written: 'en' } : { text: words.ko, written: 'ko' };
