import type { Form } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words, words } from '../../kernel/words/index.ts';
import type { FactValue, GivenFacts, GivenMember, Group, Rule, RuleFact } from '../language/index.ts';
import { factsOf, nodesOf, rootsOf, takeValue } from '../rules/index.ts';
import { typedDay } from './typed-day.ts';

/** The facts of a rule as a form asks them: those of the subject, and the groups with the facts of each member. */
export interface AskedFacts {
  readonly own: readonly RuleFact[];
  readonly groups: readonly { readonly group: Group; readonly facts: readonly RuleFact[] }[];
}

/** The most members of a group that the form asks about. */
export const mostAsked = 12;

/** What a rule asks, the facts that exclude each other too. */
export function askedFacts(rule: Rule): AskedFacts {
  const roots = [...rootsOf(rule), ...(rule.impossible ?? []).map(truth => truth.node)];
  const facts = [...factsOf(...roots).values()];
  const groups = new Map(
    roots.flatMap(nodesOf).flatMap(node => ('group' in node ? [[node.group.id, node.group]] : [])),
  );
  return {
    own: facts.filter(fact => !fact.group),
    groups: [...groups.values()].map(group => ({ group, facts: facts.filter(fact => fact.group?.id === group.id) })),
  };
}

/** The field of a fact: of the subject, or of a member of a group, counted from 0. */
export const fieldOf = (fact: RuleFact, member?: number): string =>
  member === undefined ? fact.id : `${fact.group?.id}.${member}.${memberKey(fact)}`;

/** A fact of a member under the id it has there. */
export const memberKey = ({ id, group }: RuleFact): string => (group ? id.slice(group.id.length + 1) : id);

export const countField = ({ id }: Group): string => `${id}.count`;

export interface FactError {
  readonly field: string;
  readonly message: Words;
}

export interface ReadFacts {
  readonly given: GivenFacts;
  readonly errors: readonly FactError[];
}

const yesNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

function typed(fact: RuleFact, form: Form, field: string): FactValue | undefined {
  if (fact.kind === 'day') return typedDay(form, field) || undefined;
  const text = form.text(field).trim();
  if (text === '') return undefined;
  if (fact.kind === 'number') return text.replaceAll(',', '');
  return fact.kind === 'flag' ? (yesNo[text] ?? text) : text;
}

/** Reads what was typed. What is left empty stays unknown; what cannot be is told by its field. */
export function readFacts(rule: Rule, form: Form): ReadFacts {
  const { own, groups } = askedFacts(rule);
  const errors: FactError[] = [];
  const take = (fact: RuleFact, field: string): FactValue | undefined => {
    const value = typed(fact, form, field);
    if (value === undefined) return undefined;
    try {
      takeValue(fact, value);
      return value;
    } catch (refused) {
      if (!(refused instanceof Refusal)) throw refused;
      const facts = { ...refused.facts, fact: '' };
      const told = (language: 'ko' | 'en') => say(language, refused.text.words, facts).replace(/^: /, '');
      errors.push({ field, message: words(`${fact.words.ko}: ${told('ko')}`, `${fact.words.en}: ${told('en')}`) });
      return undefined;
    }
  };
  const given: Record<string, FactValue | readonly GivenMember[]> = {};
  for (const fact of own) {
    const value = take(fact, fieldOf(fact));
    if (value !== undefined) given[fact.id] = value;
  }
  for (const { group, facts } of groups) {
    const count = Number(form.text(countField(group)).trim() || Number.NaN);
    if (!Number.isInteger(count) || count < 0) continue;
    given[group.id] = Array.from({ length: Math.min(count, mostAsked) }, (_, i) =>
      Object.fromEntries(facts.map(fact => [memberKey(fact), take(fact, fieldOf(fact, i))])),
    );
  }
  return { given, errors };
}
