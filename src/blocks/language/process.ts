import type { UnitKind } from './agency.ts';
import type { Article } from './law.ts';

/** What an official may do with a case in hand. */
export type OfficialAct = 'approve' | 'refuse' | 'supplement';

/** A place a case can be in. `S` are the names of the process's states: one that does not exist does not compile. */
export type State<S extends string> =
  /**
   * The program decides at once: only where law leaves no discretion (행정기본법 제20조). `unless` is where the case goes when the
   * service's rule does not say yes.
   */
  | { readonly kind: 'automatic'; readonly law: Article; readonly to: S; readonly unless?: S }
  | { readonly kind: 'official'; readonly unit: UnitKind; readonly may: Readonly<Partial<Record<OfficialAct, S>>> }
  | { readonly kind: 'applicant'; readonly supplied: S; readonly lapsed: S }
  | { readonly kind: 'end'; readonly outcome: Outcome };

export type Outcome = 'granted' | 'refused' | 'returned' | 'withdrawn';

export interface Process<S extends string = string> {
  readonly start: S;
  readonly states: Readonly<Record<S, State<S>>>;
}

export const process = <const S extends string>(declared: {
  start: NoInfer<S>;
  states: Readonly<Record<S, State<NoInfer<S>>>>;
}): Process<S> => declared;

/** Granted at once when asked rightly. `law` says why no human judgement is needed. */
export const automatic = (law: Article): Process =>
  process({
    start: 'received',
    states: {
      received: { kind: 'automatic', law, to: 'granted' },
      granted: { kind: 'end', outcome: 'granted' },
    },
  });

/** One official of a unit checks and decides; may ask for what is missing. */
export const oneOfficial = (unit: UnitKind): Process =>
  process({
    start: 'checking',
    states: {
      checking: { kind: 'official', unit, may: { approve: 'granted', refuse: 'refused', supplement: 'waiting' } },
      waiting: { kind: 'applicant', supplied: 'checking', lapsed: 'returned' },
      granted: { kind: 'end', outcome: 'granted' },
      refused: { kind: 'end', outcome: 'refused' },
      returned: { kind: 'end', outcome: 'returned' },
    },
  });

/**
 * The program decides at once when the service's rule says yes; whatever else it answers, one official of a unit decides.
 * @law 행정기본법 제20조
 */
export const automaticByRule = (law: Article, unit: UnitKind): Process => {
  const { states } = oneOfficial(unit);
  return process<string>({
    start: 'received',
    states: { received: { kind: 'automatic', law, to: 'granted', unless: 'checking' }, ...states },
  });
};

/**
 * Where a decided case goes when the person asks that an official look at it again: where the program hands over, or where officials
 * begin. None where no official ever decides.
 */
export function reviewedIn({ start, states }: Process): string | undefined {
  const first = states[start];
  const place = first?.kind === 'automatic' ? first.unless : start;
  return place !== undefined && states[place]?.kind === 'official' ? place : undefined;
}

/** The states each state can lead to. */
export function leadsTo<S extends string>(state: State<S>): readonly S[] {
  switch (state.kind) {
    case 'automatic':
      return state.unless === undefined ? [state.to] : [state.to, state.unless];
    case 'official':
      return Object.values(state.may) as S[];
    case 'applicant':
      return [state.supplied, state.lapsed];
    case 'end':
      return [];
  }
}
