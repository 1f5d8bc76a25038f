import { type BenefitVocabulary, type Deciding, normalForm, oldestTold, unsaid } from '../benefits/index.ts';
import type { FinderDeclaration, GivenFacts } from '../language/index.ts';
import { answers, catalogueOf, factsOf, finderOf, type Range, truth, type Weight } from '../rules/index.ts';
import type { Compiled } from './compiled.ts';
import { questionsByFact } from './vocabulary.ts';

/** The answers of a catalogue of benefits for one person, one of `benefitStates` a benefit. */
export interface BenefitsFound {
  readonly states: Uint8Array;
  /** The questions not answered yet, by how much they decide. */
  readonly ask: readonly Weight[];
}

/** Larger is nearer to a yes, so that the best of a household is the largest. */
export const benefitStates = { not: 0, open: 1, agency: 2, likely: 3 } as const;

/** The whole catalogue, ready for one person after another. */
export interface BenefitSearch {
  readonly ids: readonly string[];
  /** How special each is: the more a benefit asks, the higher it stands among those that somebody may have. */
  readonly special: Uint8Array;
  find(given: GivenFacts, compiled: Compiled): BenefitsFound;
}

interface AreaSet {
  readonly ranges: readonly Range[];
  readonly predicate: number;
}

const holds = (ranges: readonly Range[], number: number): boolean =>
  ranges.some(([from, to]) => from <= number && number <= to);

/** Of each question that asks for a criterion, its id; a criterion nobody asks about is never asked for. */
function asksOf(declared: FinderDeclaration): ReadonlyMap<string, readonly string[]> {
  const byFact = questionsByFact(declared);
  return new Map(
    Object.entries(declared.criteria).map(([code, { node }]) => {
      const sources = [...factsOf(node).keys()].flatMap(id => declaredSources(declared, id));
      return [code, [...new Set(sources.flatMap(id => byFact.get(id) ?? []))]];
    }),
  );
}

/** The fact itself, and those it is derived from. */
function declaredSources(declared: FinderDeclaration, id: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const from = declared.derivations.find(({ fact }) => fact.id === id);
  if (!from) return [id];
  const nodes =
    'flag' in from ? [from.flag.node] : 'number' in from ? [from.number.node] : from.codes.map(([, when]) => when.node);
  return [id, ...[...factsOf(...nodes).keys()].flatMap(one => declaredSources(declared, one, seen))];
}

/**
 * Puts a catalogue in the form in which one citizen is held against all of it at once. Places are statements of their own here, for of
 * somebody who has only said their province it is known of most towns that they do not live there.
 */
export function benefitSearch(
  vocabulary: BenefitVocabulary,
  rows: readonly Deciding[],
  declared: FinderDeclaration,
): BenefitSearch {
  const normal = normalForm(vocabulary, rows);
  const { predicates } = normal.shape;
  const asks = asksOf(declared);
  const sets = new Map<string, AreaSet>();
  const setOf = (ranges: readonly Range[]): AreaSet => {
    const key = String(ranges);
    const found = sets.get(key) ?? { ranges, predicate: predicates.length + sets.size };
    sets.set(key, found);
    return found;
  };
  const unsaidAt = predicates.findIndex(({ id }) => id === unsaid);
  const benefits = normal.benefits.map(({ id, when: [{ areas, ages, groups }] }) => ({
    id,
    when: [
      {
        areas: 'all' as const,
        ages,
        groups: areas === 'all' ? groups : [...groups, [{ predicate: setOf(areas).predicate, is: true }]],
      },
    ],
  }));
  const innermost = declared.areas.at(-1)?.node.fact.id ?? 'area';
  const asksAge = [...factsOf(declared.age.node).keys()].flatMap(id => questionsByFact(declared).get(id) ?? []);
  const shape = {
    areas: 1,
    ages: oldestTold + 1,
    predicates: [
      ...predicates.map(one => ({ ...one, facts: one.id === unsaid ? [] : (asks.get(one.id) ?? []) })),
      ...Array.from({ length: sets.size }, (_, i) => ({ id: `area-${i}`, known: 'partly' as const, facts: ['area'] })),
    ],
  };
  const finder = finderOf(catalogueOf(shape, benefits));
  const said = Uint8Array.from(normal.benefits, ({ when: [{ groups }] }) =>
    groups.some(group => group[0]?.predicate === unsaidAt) ? 0 : 1,
  );
  const special = Uint8Array.from(
    normal.benefits,
    ({ when: [{ areas, ages, groups }] }) =>
      groups.length + (ages === 'all' ? 0 : 1) + (areas === 'all' ? 0 : areas.every(([a, b]) => a === b) ? 2 : 1),
  );
  const insideOf = insideAreas(vocabulary, normal.areaNumbers);

  function areaFacts(given: GivenFacts, facts: Uint8Array): void {
    const codes = declared.areas.map(({ node }) => given[node.fact.id]).filter(code => typeof code === 'string');
    const inside = codes.map(code => insideOf.get(code)).findLast(numbers => numbers !== undefined);
    if (!inside) return;
    for (const { ranges, predicate } of sets.values()) {
      const within = inside.filter(number => holds(ranges, number)).length;
      facts[predicate] = within === 0 ? truth.no : within === inside.length ? truth.yes : truth.unknown;
    }
  }

  return {
    ids: normal.benefits.map(({ id }) => id),
    special,
    find(given, compiled) {
      const facts = new Uint8Array(shape.predicates.length);
      predicates.forEach(({ id }, at) => {
        const known = compiled.criteria.get(id)?.(given);
        if (known !== undefined) facts[at] = known ? truth.yes : truth.no;
      });
      facts[unsaidAt] = truth.yes;
      areaFacts(given, facts);
      const age = compiled.age(given);
      const found = finder.find({ area: 0, age: age === undefined ? undefined : Math.min(age, oldestTold), facts });
      const states = found.answers.map((answer, at) =>
        answer === answers.no
          ? benefitStates.not
          : answer === answers.open
            ? benefitStates.open
            : said[at] === 1
              ? benefitStates.likely
              : benefitStates.agency,
      );
      return { states, ask: renamed(found.ask, { area: areaQuestion(declared, given) ?? innermost, age: asksAge[0] }) };
    },
  };
}

/** The innermost areas, by number, inside each area. */
function insideAreas(
  { areas }: BenefitVocabulary,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly number[]> {
  const within = new Map(areas.map(area => [area.code, area.within]));
  const inside = new Map<string, number[]>();
  for (const [code, number] of numbers)
    for (let at: string | undefined = code; at !== undefined; at = within.get(at))
      inside.set(at, [...(inside.get(at) ?? []), number]);
  return inside;
}

/** The question for the first area, from the outside in, that is not known. */
function areaQuestion(declared: FinderDeclaration, given: GivenFacts): string | undefined {
  const open = declared.areas.find(({ node }) => given[node.fact.id] === undefined);
  return open && questionsByFact(declared).get(open.node.fact.id);
}

function renamed(ask: readonly Weight[], names: { readonly area: string; readonly age: string | undefined }): Weight[] {
  return ask.flatMap(weight => {
    const fact = weight.fact === 'area' ? names.area : weight.fact === 'age' ? names.age : weight.fact;
    return fact === undefined ? [] : [{ ...weight, fact }];
  });
}
