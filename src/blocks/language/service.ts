import type { CivilDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Agency, AgencyByPlace } from './agency.ts';
import type { LegalClock } from './clock.ts';
import type { DocumentTemplate } from './document.ts';
import type { Article } from './law.ts';
import type { LifeEvent } from './life-event.ts';
import type { Parameter } from './parameter.ts';
import type { Process } from './process.ts';
import type { Answers, Question } from './question.ts';
import type { Fact } from './register.ts';
import type { Facts, Reading, Relation } from './relation.ts';
import type { GivenFacts } from './rule/fact.ts';
import type { Rule } from './rule/rule.ts';

/** How surely the person must be known: `low` a password, `substantial` a passkey or two factors. */
export type Assurance = 'low' | 'substantial';

export interface ServiceWords {
  /** The official name: one name everywhere. */
  readonly name: string;
  /** What people call it. */
  readonly also: readonly string[];
  /** What you get, in one plain sentence. */
  readonly gives: string;
  /** Who can apply. */
  readonly who: string;
  /** What to know before starting, a sentence each. */
  readonly notes: readonly string[];
}

/** A change of a register that a granted case makes: the new values are true from a day on. */
export interface Change {
  readonly register: string;
  readonly subject: string;
  readonly from: CivilDay;
  readonly set: Readonly<Record<string, unknown>>;
}

/** `change(residents.address, to(subject, day, value))` — the value must have the fact's type. */
export const change = (subject: string, from: CivilDay, ...values: readonly [SetFact, ...SetFact[]]): Change => ({
  register: values[0].fact.register,
  subject,
  from,
  set: Object.fromEntries(values.map(v => [v.fact.field, v.value])),
});

export interface SetFact {
  readonly fact: Fact;
  readonly value: unknown;
}

export const to = <T>(fact: Fact<string, string, T>, value: NoInfer<T>): SetFact => ({ fact, value });

/** An application that shows how the service behaves; `check` tries it against the declaration. */
export interface Example<Q extends readonly Question[]> {
  readonly words: Words;
  readonly given: Answers<Q>;
  readonly expect: {
    /** The questions asked on the way, in order. */
    readonly asks: readonly Q[number]['id'][];
    /** The state the case is in right after it was opened. */
    readonly state: string;
  };
}

type Uses = Readonly<Record<string, Reading>>;

/** What a granted case knows when it changes registers. */
export interface Granted<U extends Uses, Q extends readonly Question[]> {
  readonly subject: string;
  readonly answers: Answers<Q>;
  readonly facts: { readonly [K in keyof U]: Facts<U[K]> };
  /** A fresh key, the same again when the same grant is repeated. */
  readonly newKey: (name: string) => string;
  readonly today: CivilDay;
}

/** What a service knows when its rule is asked. */
export interface RuleInputs<U extends Uses, Q extends readonly Question[]> {
  readonly facts: { readonly [K in keyof U]: Facts<U[K]> };
  readonly answers: Answers<Q>;
  readonly today: CivilDay;
}

export interface ServiceDeclaration<U extends Uses, Q extends readonly Question[]> {
  readonly id: string;
  readonly version: number;
  readonly agency: Agency | AgencyByPlace;
  readonly law: Article;
  readonly words: { readonly ko: ServiceWords; readonly en: ServiceWords };
  readonly lifeEvents: readonly LifeEvent[];
  readonly assurance: Assurance;
  /** False where one never applies for oneself: the allowance of a child is applied for by a parent. */
  readonly forSelf?: false;
  /** Beside oneself, those one may apply for: a parent for a minor child. */
  readonly alsoFor?: readonly { readonly relation: Relation; readonly law: Article }[];
  /** Facts government fetches instead of asking, each read leaving a receipt. */
  readonly uses: U;
  /** Why these facts may be read. */
  readonly basis: Article;
  /** What only the person can say, in the order of asking. */
  readonly asks: Q;
  /**
   * Who is entitled, and to how much. Where the process is automatic, a yes decides at once; whatever else it answers goes to an
   * official, who sees its reasons.
   */
  readonly rule?: Rule;
  /** How what was read and answered answers what the rule asks; whatever it leaves out is unknown. */
  given?(known: RuleInputs<U, Q>): GivenFacts;
  /** Won; 0 is free. */
  readonly fee: Parameter<number>;
  readonly process: Process;
  readonly clock: LegalClock;
  readonly gives?: DocumentTemplate;
  /** Facts a grant may change; nothing else can be written. */
  readonly writes?: readonly Fact[];
  changes?(granted: Granted<U, Q>): readonly Change[];
  /** How to object to a refusal. */
  readonly remedy: Remedy;
  /** Services to offer when this one is done. */
  readonly next?: readonly string[];
  readonly examples: readonly Example<Q>[];
}

/** How to object: within how many days, where, by which article. */
export interface Remedy {
  readonly words: Words;
  readonly within: Parameter<number>;
  readonly law: Article;
  /** How long the agency has to answer; as long as for a decision when not given. */
  readonly answered?: LegalClock;
}

export type Service = ServiceDeclaration<Uses, readonly Question[]>;

/**
 * Declares a service: guide page, form, API, case, notices, document, statistics and the CPSV-AP description follow from it.
 * Readings, questions and documents are referred to by the values that declare them, so nothing can be misspelt.
 */
export const service = <const U extends Uses, const Q extends readonly Question[]>(
  declared: ServiceDeclaration<U, Q>,
): Service => declared;
