import type { CivilDay } from '../../kernel/time/index.ts';
import type { Benefit, Benefits, BenefitVocabulary } from '../benefits/index.ts';
import type { FinderDeclaration, RuleFact, Service, WhatIf } from '../language/index.ts';
import type { Amendments } from '../rules/index.ts';
import { isAnswered } from './answer.ts';
import { type BenefitSearch, benefitSearch } from './benefit-search.ts';
import type { Carried } from './carried.ts';
import { changed } from './change.ts';
import { type Compiled, compileFinder } from './compiled.ts';
import { type Found, search, standingAt } from './search.ts';
import type { Standing } from './standing.ts';
import { factsOfFinder } from './vocabulary.ts';

export interface FinderOptions {
  readonly declared: FinderDeclaration;
  readonly benefits: Pick<Benefits, 'deciding' | 'find' | 'vocabulary'>;
  /** Services that decide by a rule; the one that has a rule is where it is applied for. */
  readonly services: readonly Service[];
  /** Where a rule can be read, when the house shows rules. */
  readonly rulePage?: (rule: string) => string;
  /** Milliseconds since some moment: how old what is in memory has become. */
  readonly now: () => number;
  /** Values of law that were released after the program was built. */
  readonly amendments?: () => Promise<Amendments>;
}

/** The finder of benefits: what can be asked, and what was found. */
export interface Finder {
  readonly declared: FinderDeclaration;
  readonly vocabulary: BenefitVocabulary;
  /** Every fact it knows of, by id. */
  readonly facts: ReadonlyMap<string, RuleFact>;
  find(carried: Carried, on: CivilDay): Promise<Found>;
  /** What would be found after a change. */
  changedBy(carried: Carried, whatIf: WhatIf, on: CivilDay): Promise<Found>;
  /** Changes that can be for this person. */
  whatIfs(found: Found): readonly WhatIf[];
  /** The first benefits of a standing, the most special first. */
  benefitsOf(found: Found, standing: Standing, most: number): Promise<readonly Benefit[]>;
  /** Benefits by their places in the catalogue, the most special first. */
  benefitsAt(places: readonly number[], most: number): Promise<readonly Benefit[]>;
  /** The service that decides by a rule. */
  serviceOf(rule: string): Service | undefined;
  serviceById(id: string): Service | undefined;
  /** Where a rule can be read. */
  rulePage(rule: string): string | undefined;
  /** Looks at the catalogue again, at once. */
  reload(): Promise<void>;
}

/** The catalogue in memory is looked at again when it is older; until then it answers as it was. An empty one is about to be filled. */
const fresh = 5 * 60_000;
const freshEmpty = 5_000;
/** How many benefits are kept to be shown again. */
const mostShown = 5000;

interface Loaded {
  readonly search: BenefitSearch;
  /** Places, the most special first. */
  readonly order: readonly number[];
  readonly at: number;
  /** Benefits that were shown, by id: they are as old as the catalogue at most. */
  readonly shown: Map<string, Benefit>;
}

export function createFinder({ declared, benefits, services, amendments, rulePage, now }: FinderOptions): Finder {
  const facts = factsOfFinder(declared);
  const byRule = new Map(services.flatMap(service => (service.rule ? [[service.rule.id, service] as const] : [])));
  let compiled: Compiled | undefined;
  let loaded: Loaded | undefined;
  let loading: Promise<Loaded> | undefined;

  async function ready(on: CivilDay): Promise<Compiled> {
    const amended = await amendments?.();
    if (compiled?.on !== on || compiled.asked.amended !== amended) compiled = compileFinder(declared, on, amended);
    return compiled;
  }

  async function load(): Promise<Loaded> {
    const rows = await benefits.deciding();
    const one = benefitSearch(benefits.vocabulary, rows, declared);
    const order = one.ids.map((_, at) => at).sort((a, b) => (one.special[b] ?? 0) - (one.special[a] ?? 0));
    loaded = { search: one, order, at: now(), shown: new Map() };
    return loaded;
  }

  /** One look at a time; whoever comes while it goes on gets what there is. */
  async function catalogue(): Promise<Loaded> {
    if (loaded && now() - loaded.at < (loaded.order.length > 0 ? fresh : freshEmpty)) return loaded;
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loaded ?? loading;
  }

  async function find(carried: Carried, on: CivilDay): Promise<Found> {
    const { search: one } = await catalogue();
    const answered = declared.questions.filter(question => isAnswered(carried, question)).map(({ id }) => id);
    return search(declared, await ready(on), one, carried.given, new Set(answered));
  }

  async function benefitOf(id: string, shown: Map<string, Benefit>): Promise<Benefit | undefined> {
    const known = shown.get(id);
    if (known) return known;
    const found = await benefits.find(id);
    if (found && shown.size < mostShown) shown.set(id, found);
    return found;
  }

  async function benefitsAt(places: readonly number[], most: number): Promise<readonly Benefit[]> {
    const { search: one, shown } = await catalogue();
    const special = [...places].sort((a, b) => (one.special[b] ?? 0) - (one.special[a] ?? 0)).slice(0, most);
    const found = await Promise.all(special.map(at => benefitOf(one.ids[at] ?? '', shown)));
    return found.filter(benefit => benefit !== undefined);
  }

  return {
    declared,
    vocabulary: benefits.vocabulary,
    facts,
    find,
    changedBy: (carried, { changes }, on) => find({ ...carried, given: changed(carried.given, changes, on) }, on),
    whatIfs: ({ compiled: of, subjects: [self] }) =>
      declared.whatIfs.filter(({ id }) => of.whatIfs.get(id)?.(self?.given ?? {}) !== false),
    async benefitsOf({ states }, standing, most) {
      const { order } = await catalogue();
      const places: number[] = [];
      for (const at of order) {
        if (places.length >= most) break;
        if (standingAt(states, at) === standing) places.push(at);
      }
      return benefitsAt(places, most);
    },
    benefitsAt,
    serviceOf: rule => byRule.get(rule),
    serviceById: id => services.find(service => service.id === id && service.rule !== undefined),
    rulePage: rule => rulePage?.(rule),
    async reload() {
      await load();
    },
  };
}
