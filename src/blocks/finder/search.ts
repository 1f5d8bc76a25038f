import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { FinderDeclaration, GivenFacts, GivenMember, Rule } from '../language/index.ts';
import { nextFacts, type OpenDecision, type TracedDecision } from '../rules/index.ts';
import { type BenefitSearch, benefitStates } from './benefit-search.ts';
import type { Compiled, ReadyRule } from './compiled.ts';
import { type Standing, standingOf } from './standing.ts';
import { questionsByFact } from './vocabulary.ts';

/** Whoever is looked at: the person, or one who is looked at with them. */
export interface Subject {
  /** `self`, or the place among the dependants. */
  readonly who: 'self' | number;
  /** With all that follows from what was given. */
  readonly given: GivenFacts;
}

/** A rule and how one subject stands with it. */
export interface RuleFound {
  readonly rule: Rule;
  readonly subject: Subject;
  readonly standing: Standing;
  readonly decision?: TracedDecision;
  /** Why it cannot be decided on this day or with these facts. */
  readonly silent?: Words;
  /** The group whose members it is about, when nobody has said whether there are any. */
  readonly waitsFor?: string;
}

/** A question not answered yet. */
export interface OpenQuestion {
  readonly id: string;
  /** Benefits and rules it is expected to settle. */
  readonly decides: number;
}

/** What was found for a person and those looked at with them. */
export interface Found {
  readonly compiled: Compiled;
  readonly subjects: readonly Subject[];
  readonly rules: readonly RuleFound[];
  /** Of the catalogue: one of `benefitStates` a benefit, the best that anybody of the household has. */
  readonly states: Uint8Array;
  readonly counts: Readonly<Record<Standing, number>>;
  /** Those that decide most first. */
  readonly ask: readonly OpenQuestion[];
}

const isList = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

/** The person and their dependants, each with their own facts. */
export function subjectsOf(declared: FinderDeclaration, compiled: Compiled, given: GivenFacts): readonly Subject[] {
  const { dependants } = declared;
  const self: Subject = { who: 'self', given: compiled.derived(given) };
  const members = dependants && given[dependants.group.id];
  if (!dependants || !isList(members)) return [self];
  const shared = Object.fromEntries(dependants.shared.map(id => [id, self.given[id]]));
  const places = dependants.order && ordered(members, dependants.order.by);
  return [
    self,
    ...members.map((member, at): Subject => {
      const place = dependants.order && places?.[at] !== undefined ? { [dependants.order.fact]: places[at] } : {};
      return { who: at, given: compiled.derived({ ...shared, ...dependants.given, ...place, ...member }) };
    }),
  ];
}

/** Who is first, second …; nothing while the day of one of them is not known. */
function ordered(members: readonly GivenMember[], by: string): readonly (number | undefined)[] {
  const days = members.map(member => member[by]);
  if (days.some(day => typeof day !== 'string')) return members.map(() => undefined);
  return days.map(
    (day, at) => 1 + days.filter((other, i) => String(other) < String(day) || (other === day && i < at)).length,
  );
}

function decideRule({ rule, compiled, silent }: ReadyRule, subject: Subject): RuleFound {
  if (!compiled) return { rule, subject, standing: 'open', ...(silent && { silent }) };
  try {
    const decision = compiled.decide(compiled.row(subject.given));
    // Nothing that can be asked would decide it.
    const mute = decision.outcome === 'undecided' && decision.missing.length === 0;
    return { rule, subject, standing: mute ? 'agency' : standingOf(decision.outcome), decision };
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    const { text, facts } = refused;
    return {
      rule,
      subject,
      standing: 'open',
      silent: words(say('ko', text.words, facts), say('en', text.words, facts)),
    };
  }
}

function decideRules(
  declared: FinderDeclaration,
  compiled: Compiled,
  subjects: readonly Subject[],
): readonly RuleFound[] {
  const { dependants } = declared;
  return compiled.rules.flatMap((ready): readonly RuleFound[] => {
    const [self, ...others] = subjects;
    if (!self) return [];
    if (!dependants?.rules.includes(ready.rule.id)) return [decideRule(ready, self)];
    if (others.length > 0) return others.map(subject => decideRule(ready, subject));
    const group = dependants.group.id;
    return self.given[group] === undefined
      ? [{ rule: ready.rule, subject: self, standing: 'open', waitsFor: group }]
      : [{ rule: ready.rule, subject: self, standing: 'not' }];
  });
}

const standingOfState: readonly Standing[] = ['not', 'open', 'agency', 'likely'];
export const standingAt = (states: Uint8Array, at: number): Standing => standingOfState[states[at] ?? 0] ?? 'not';

function countsOf(rules: readonly RuleFound[], states: Uint8Array): Readonly<Record<Standing, number>> {
  const counts: Record<Standing, number> = { likely: 0, agency: 0, open: 0, not: 0 };
  for (const { standing } of rules) counts[standing]++;
  for (const state of states) counts[standingOfState[state] ?? 'not']++;
  return counts;
}

/** Adds up, by question, what benefits and rules wait for. */
class Weights {
  readonly #byQuestion = new Map<string, number>();

  add(question: string, weight: number): void {
    this.#byQuestion.set(question, (this.#byQuestion.get(question) ?? 0) + weight);
  }

  ranked(): readonly OpenQuestion[] {
    return [...this.#byQuestion].map(([id, decides]) => ({ id, decides })).sort((a, b) => b.decides - a.decides);
  }
}

/**
 * Holds a person, and whoever is looked at with them, against all rules and the whole catalogue. `answered` are questions not to be asked
 * again: answered, or left open on purpose.
 */
export function search(
  declared: FinderDeclaration,
  compiled: Compiled,
  benefits: BenefitSearch,
  given: GivenFacts,
  answered: ReadonlySet<string>,
): Found {
  const subjects = subjectsOf(declared, compiled, given);
  const rules = decideRules(declared, compiled, subjects);
  const states = new Uint8Array(benefits.ids.length).fill(benefitStates.not);
  const weights = new Weights();
  for (const subject of subjects) {
    const found = benefits.find(subject.given, compiled);
    found.states.forEach((state, at) => {
      if (state > (states[at] ?? 0)) states[at] = state;
    });
    if (subject.who === 'self') for (const { fact, open, alone } of found.ask) weights.add(fact, (open + alone) / 2);
  }
  const byFact = questionsByFact(declared);
  const decisions = rules.flatMap(({ decision, subject }): readonly OpenDecision[] =>
    decision && subject.who === 'self' ? [decision] : [],
  );
  for (const { id, decides } of nextFacts(decisions)) {
    const question = byFact.get(id);
    if (question !== undefined) weights.add(question, decides);
  }
  for (const { waitsFor } of rules) if (waitsFor !== undefined) weights.add(byFact.get(waitsFor) ?? '', 1);
  const known = (id: string): boolean => subjects[0]?.given[id] !== undefined;
  const may = declared.questions.filter(({ id, after }) => !answered.has(id) && (after === undefined || known(after)));
  const ranked = weights.ranked().filter(({ id }) => may.some(question => question.id === id));
  return { compiled, subjects, rules, states, counts: countsOf(rules, states), ask: ranked };
}
