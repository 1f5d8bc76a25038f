import type { Words } from '../../../kernel/words/index.ts';
import type { AnyNode, Article, DatedValue, Group, Named, Parameter, RuleFact, Unit } from '../../language/index.ts';
import { isNumber } from '../walk.ts';
import { canonicalJson, type Json, type JsonObject } from './json.ts';
import { refuseJson } from './refuse.ts';

export const wordsJson = ({ ko, en }: Words): JsonObject => ({ ko, en });

export const articleJson = ({ law, number, words, verified }: Article): JsonObject => ({
  law: wordsJson(law),
  number,
  words: wordsJson(words),
  verified,
});

const valueJson = ({ from, to, value, source, verified, published }: DatedValue<unknown>): JsonObject => ({
  from,
  ...(to !== undefined && { to }),
  // The values of the parameters of rules are numbers, texts, lists and records of them: JSON already.
  value: value as Json,
  source: typeof source === 'string' ? source : articleJson(source),
  verified,
  ...(published !== undefined && { published }),
});

type Section = 'units' | 'groups' | 'facts' | 'parameters' | 'names';

/** What the nodes of a rule refer to, each told once: what was told before is referred to by its id. */
export class Ledger {
  readonly #sections: Readonly<Record<Section, Map<string, JsonObject>>> = {
    units: new Map(),
    groups: new Map(),
    facts: new Map(),
    parameters: new Map(),
    names: new Map(),
  };
  readonly #told = new Map<object, string>();
  readonly #open = new Set<string>();
  readonly #node: (node: AnyNode, ledger: Ledger) => JsonObject;

  constructor(node: (node: AnyNode, ledger: Ledger) => JsonObject) {
    this.#node = node;
  }

  /** By its dimension; units that share a dimension and differ in words are numbered. */
  unit({ dimension, words, decimals }: Unit): string {
    const told: JsonObject = { dimension, words: wordsJson(words), decimals };
    const text = canonicalJson(told);
    for (let i = 1; ; i++) {
      const key = i === 1 ? dimension : `${dimension}.${i}`;
      const known = this.#sections.units.get(key);
      if (!known) this.#sections.units.set(key, told);
      if (!known || canonicalJson(known) === text) return key;
    }
  }

  group({ id, words, one }: Group): string {
    return this.#once('groups', id, { words: wordsJson(words), one: wordsJson(one) });
  }

  fact(fact: RuleFact): string {
    const told = this.#told.get(fact);
    if (told !== undefined) return told;
    this.#told.set(fact, fact.id);
    const { id, kind, words, question, unit, least, most, codes, group, from, sensitive } = fact;
    return this.#once('facts', id, {
      kind,
      words: wordsJson(words),
      ...(question && { question: wordsJson(question) }),
      ...(unit && { unit: this.unit(unit) }),
      ...(least !== undefined && { least }),
      ...(most !== undefined && { most }),
      // A list, for the order of codes is the order in which they are offered.
      ...(codes && { codes: Object.entries(codes).map(([code, said]) => [code, wordsJson(said)]) }),
      ...(group && { group: this.group(group) }),
      ...(from && { from: from.id }),
      sensitive,
    });
  }

  parameter(parameter: Parameter<unknown>): string {
    const told = this.#told.get(parameter);
    if (told !== undefined) return told;
    this.#told.set(parameter, parameter.id);
    const { id, words, unit, values } = parameter;
    return this.#once('parameters', id, { words: wordsJson(words), unit, values: values.map(valueJson) });
  }

  name(name: Named<AnyNode>): string {
    const { id, words, law, is } = name;
    // A name inside its own definition is a circle; whoever reads it back refuses it.
    if (this.#told.has(name) || this.#open.has(id)) return id;
    this.#told.set(name, id);
    this.#open.add(id);
    const node = is();
    const kind = isNumber(node) ? 'number' : 'truth';
    const told = { kind, words: wordsJson(words), ...(law && { law: articleJson(law) }), is: this.#node(node, this) };
    this.#open.delete(id);
    return this.#once('names', id, told);
  }

  sections(): JsonObject {
    return Object.fromEntries(Object.entries(this.#sections).map(([name, all]) => [name, Object.fromEntries(all)]));
  }

  #once(section: Section, id: string, told: JsonObject): string {
    const known = this.#sections[section].get(id);
    if (known && canonicalJson(known) !== canonicalJson(told)) throw refuseJson('rule-named-twice', { id });
    this.#sections[section].set(id, told);
    return id;
  }
}
