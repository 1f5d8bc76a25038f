import type { Words } from '../../../kernel/words/index.ts';
import {
  type Article,
  type Fact,
  type Group,
  type NumberNode,
  type Parameter,
  type RuleFact,
  refuseRule,
  type TruthNode,
  type Unit,
} from '../../language/index.ts';
import {
  type ReadValue,
  readArticle,
  readFact,
  readGroup,
  readParameter,
  readUnit,
  readWords,
} from './declarations.ts';
import type { Place } from './reader.ts';

type Sections = Readonly<Record<'units' | 'groups' | 'facts' | 'parameters' | 'names', Place>>;

/** The head of a definition; what it stands for is read when it is first used. */
interface Name {
  readonly kind: 'number' | 'truth';
  readonly words: Words;
  readonly law?: Article;
  readonly is: Place;
}

/** What the nodes of a rule refer to by id, read when first asked for and once. */
export class Surroundings {
  readonly #sections: Readonly<Record<keyof Sections, ReadonlyMap<string, Place>>>;
  readonly #read = new Map<string, unknown>();
  readonly #open: string[] = [];
  readonly #register: (id: string) => Fact | undefined;

  constructor(sections: Sections, register: (id: string) => Fact | undefined) {
    const of = (section: keyof Sections) => new Map(sections[section].entries());
    this.#sections = {
      units: of('units'),
      groups: of('groups'),
      facts: of('facts'),
      parameters: of('parameters'),
      names: of('names'),
    };
    this.#register = register;
  }

  readonly unit = (at: Place): Unit => this.#once('units', at, (_, place) => readUnit(place));

  readonly group = (at: Place): Group => this.#once('groups', at, readGroup);

  readonly fact = (at: Place): RuleFact =>
    this.#once('facts', at, (id, place) =>
      readFact(id, place, { unit: this.unit, group: this.group, register: this.#register }),
    );

  /** `as`: what its values are; a parameter is used in one way only. */
  parameter<T>(at: Place, as: string, value: (at: Place) => T): Parameter<T> {
    const read = this.#once('parameters', at, (id, place) => ({
      as,
      parameter: readParameter(id, place, value satisfies ReadValue),
    }));
    if (read.as !== as) throw at.unfit(`a parameter of ${as}`);
    // It was read by this very `value`: `as` says so.
    return read.parameter as Parameter<T>;
  }

  name(at: Place): Name {
    return this.#once('names', at, (_, place) => {
      const of = place.object('kind', 'words', 'law?', 'is');
      const law = of('law').given(readArticle);
      const kind = of('kind').oneOf(['number', 'truth'] as const);
      return { kind, words: readWords(of('words')), is: of('is'), ...(law && { law }) };
    });
  }

  /** A definition under a name, read once. Refuses (`rule-circular`) one that comes back to itself. */
  definition<N extends NumberNode | TruthNode>(id: string, read: () => N): N {
    const key = `definition ${id}`;
    const known = this.#read.get(key);
    // Only `read` of the same name and kind put it there.
    if (known) return known as N;
    if (this.#open.includes(id))
      throw refuseRule('rule-circular', { path: [...this.#open, id].join(' → ').slice(-300) });
    this.#open.push(id);
    const node = read();
    this.#open.pop();
    this.#read.set(key, node);
    return node;
  }

  /** Refuses what nothing refers to: it would change the fingerprint, and not the rule. */
  allUsed(): void {
    for (const [section, all] of Object.entries(this.#sections))
      for (const [id, place] of all)
        if (!this.#read.has(`${section} ${id}`)) throw place.unfit('used by the rule, or left out');
  }

  #once<T>(section: keyof Sections, at: Place, read: (id: string, place: Place) => T): T {
    const id = at.text();
    const place = this.#sections[section].get(id);
    if (!place) throw at.unfit(`one of the ${section} of this rule`);
    const key = `${section} ${id}`;
    const known = this.#read.get(key);
    const value = known === undefined ? read(id, place) : known;
    this.#read.set(key, value);
    // The key holds the section, and each section has one way of reading.
    return value as T;
  }
}
