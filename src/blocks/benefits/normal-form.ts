import type { Scope } from './benefit.ts';
import type { AgeCondition } from './conditions.ts';
import type { Deciding } from './packed.ts';
import { areasAround, type BenefitVocabulary } from './vocabulary.ts';

type Range = readonly [from: number, to: number];
type Ranges = 'all' | readonly Range[];
type AnyOf = readonly { readonly predicate: number; readonly is: boolean }[];

/** Ages are told up to this; the last one means "or older". */
export const oldestTold = 120;

/** What nobody has said or confirmed: a statement of which nothing is ever known, so that it leaves an answer open. */
export const unsaid = 'unsaid';

/**
 * A catalogue in the normal form of the engine that goes over whole populations (`rules/population`, whose types these
 * are): per benefit areas and ages as ranges of numbers, and groups of which one predicate must hold.
 */
export interface NormalForm {
  readonly shape: {
    /** People live in the innermost areas: their number. */
    readonly areas: number;
    readonly ages: number;
    /** The criteria in the order of the vocabulary, then `unsaid`. */
    readonly predicates: readonly {
      readonly id: string;
      readonly known: 'partly' | 'never';
      readonly facts: readonly string[];
    }[];
  };
  readonly benefits: readonly {
    readonly id: string;
    readonly when: readonly [{ readonly areas: Ranges; readonly ages: Ranges; readonly groups: readonly AnyOf[] }];
  }[];
  /** The number of an innermost area. */
  readonly areaNumbers: ReadonlyMap<string, number>;
  /** The number of a criterion's predicate. */
  readonly predicateNumbers: ReadonlyMap<string, number>;
}

/** The innermost areas by number, and what every area covers of them. */
function map({ areas }: BenefitVocabulary) {
  const around = new Set(areas.map(({ within }) => within));
  const innermost = areas.filter(({ code }) => !around.has(code)).map(({ code }) => code);
  const covered = new Map<string, number[]>();
  innermost.forEach((code, number) => {
    for (const outer of areasAround(areas, code)) covered.set(outer, [...(covered.get(outer) ?? []), number]);
  });
  return { numbers: new Map(innermost.map((code, number) => [code, number])), covered };
}

/** Numbers in order as ranges. */
const ranges = (numbers: readonly number[]): readonly Range[] =>
  numbers.reduce<Range[]>((found, number) => {
    const last = found.at(-1);
    if (last !== undefined && last[1] === number - 1) found[found.length - 1] = [last[0], number];
    else found.push([number, number]);
    return found;
  }, []);

function areasOf(covered: ReadonlyMap<string, readonly number[]>, scope: Scope): Ranges {
  if (scope.of !== 'area') return 'all';
  const numbers = covered.get(scope.area);
  if (numbers === undefined) throw new Error(`no such area in the vocabulary: ${scope.area}`);
  return ranges(numbers);
}

function agesOf(age: AgeCondition): Ranges {
  if (age.state === 'open' || (age.from === undefined && age.to === undefined)) return 'all';
  return [[age.from ?? 0, age.to ?? oldestTold]];
}

/**
 * The benefits of a catalogue in normal form. Drafts, what the source dropped and every group without data need something
 * `unsaid`, so that nobody is ever entitled by them; civil services without conditions are left out.
 */
export function normalForm(vocabulary: BenefitVocabulary, rows: readonly Deciding[]): NormalForm {
  const codes = vocabulary.groups.flatMap(group => group.criteria.map(({ code }) => ({ code, group: group.id })));
  const predicateNumbers = new Map(codes.map(({ code }, number) => [code, number]));
  const { numbers, covered } = map(vocabulary);
  const never: AnyOf = [{ predicate: codes.length, is: true }];
  const literal = (code: string) => {
    const predicate = predicateNumbers.get(code);
    if (predicate === undefined) throw new Error(`no such criterion in the vocabulary: ${code}`);
    return { predicate, is: true };
  };
  return {
    shape: {
      areas: numbers.size,
      ages: oldestTold + 1,
      predicates: [
        ...codes.map(({ code, group }) => ({ id: code, known: 'partly' as const, facts: [group] })),
        { id: unsaid, known: 'never' as const, facts: [] },
      ],
    },
    benefits: rows.flatMap(({ id, status, gone, scope, conditions }) => {
      if (conditions === undefined) return [];
      const states = Object.values(conditions.groups);
      const open =
        status !== 'confirmed' ||
        gone ||
        scope.of === 'unknown' ||
        [conditions.age, ...states].some(({ state }) => state === 'no-data');
      const groups = states.flatMap(one => (one.state === 'restricted' ? [one.anyOf.map(literal)] : []));
      const ages = agesOf(conditions.age);
      return [
        { id, when: [{ areas: areasOf(covered, scope), ages, groups: open ? [...groups, never] : groups }] as const },
      ];
    }),
    areaNumbers: numbers,
    predicateNumbers,
  };
}
