import { type Html, hiddenInput, html } from '../../kernel/html/index.ts';
import type { Form } from '../../kernel/http/index.ts';
import type { FactValue, GivenFacts, GivenMember, RuleFact } from '../language/index.ts';
import { readTyped, textOf } from './fact-input.ts';

/**
 * What a person has told so far. It travels in the form of the page, and is kept nowhere else. `left`: questions left open on purpose;
 * `names`: what the members of a group are called on the page, when that is known.
 */
export interface Carried {
  readonly given: GivenFacts;
  readonly left: ReadonlySet<string>;
  readonly names: readonly string[];
  /** Questions in the order in which they were answered or left open, so that one can go back. */
  readonly order: readonly string[];
}

export const nothingCarried: Carried = { given: {}, left: new Set(), names: [], order: [] };

const mostMembers = 12;
const mostAnswered = 40;
const isMembers = (value: GivenFacts[string]): value is readonly GivenMember[] => Array.isArray(value);

/** The fact of a member: its own, or one that the person has too. */
export const memberFact = (facts: ReadonlyMap<string, RuleFact>, group: string, id: string): RuleFact | undefined =>
  facts.get(`${group}.${id}`) ?? facts.get(id);

function carriedValue(fact: RuleFact | undefined, text: string): FactValue | undefined {
  const typed = fact && readTyped(fact, text);
  return typed && 'value' in typed ? typed.value : undefined;
}

/** Reads back what a form carries. What no fact could hold is left out: only a tampered form has it. */
export function carriedFrom(form: Form, facts: ReadonlyMap<string, RuleFact>): Carried {
  const given: Record<string, FactValue | GivenMember[] | undefined> = {};
  for (const name of form.names) {
    if (name.startsWith('f.')) {
      const fact = facts.get(name.slice(2));
      if (fact && !fact.group) given[fact.id] = carriedValue(fact, form.text(name));
    } else if (name.startsWith('g.')) {
      const [, group = '', place = '', ...rest] = name.split('.');
      const id = rest.join('.');
      const isGroup = [...facts.values()].some(fact => fact.group?.id === group);
      if (!isGroup || !/^\d{1,2}$/.test(place) || Number(place) >= mostMembers) continue;
      const value = carriedValue(memberFact(facts, group, id), form.text(name));
      const members = given[group] ?? [];
      given[group] = members;
      if (!Array.isArray(members)) continue;
      while (members.length <= Number(place)) members.push({});
      if (value !== undefined) members[Number(place)] = { ...members[Number(place)], [id]: value };
    } else if (name === 'none') for (const group of form.all(name)) given[group] ??= [];
  }
  return {
    given,
    left: new Set(form.all('left')),
    names: form.all('name').slice(0, mostMembers),
    order: [...new Set(form.all('order'))].slice(0, mostAnswered),
  };
}

/** What was told, as hidden fields of the next form. */
export function carriedFields({ given, left, names, order }: Carried): Html {
  const fields = Object.entries(given).flatMap(([id, value]): readonly Html[] => {
    if (value === undefined) return [];
    if (!isMembers(value)) return [hiddenInput(`f.${id}`, textOf(value))];
    if (value.length === 0) return [hiddenInput('none', id)];
    return value.flatMap((member, place) =>
      Object.entries(member).flatMap(([fact, one]) =>
        one === undefined ? [] : [hiddenInput(`g.${id}.${place}.${fact}`, textOf(one))],
      ),
    );
  });
  return html`${fields}${[...left].map(id => hiddenInput('left', id))}${names.map(name => hiddenInput('name', name))}${order.map(id => hiddenInput('order', id))}`;
}
