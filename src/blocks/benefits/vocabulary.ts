import type { Words } from '../../kernel/words/index.ts';

/** One trait a benefit can be restricted to: a sex, an income band, being a farmer. */
export interface Criterion {
  readonly code: string;
  readonly words: Words;
}

/** Traits that answer one question. A benefit restricted by a group is for whoever has any one of the traits it names. */
export interface CriterionGroup {
  readonly id: string;
  readonly words: Words;
  /** Whose traits they are. */
  readonly about: 'person' | 'household' | 'business';
  readonly criteria: readonly Criterion[];
}

/** A place whose people a benefit can be for. `within` is the place around it; the outermost lie in the nation. */
export interface BenefitArea {
  readonly code: string;
  readonly words: Words;
  readonly within?: string;
}

type CodeList = Readonly<Record<string, Words>>;

/** The words in which a jurisdiction describes its benefits; plain data. */
export interface BenefitVocabulary {
  readonly groups: readonly CriterionGroup[];
  readonly areas: readonly BenefitArea[];
  /** What sort of body gives it. */
  readonly providers: CodeList;
  /** What it is about: housing, care. */
  readonly fields: CodeList;
  /** How it helps: money, a voucher, a loan. */
  readonly supports: CodeList;
  /** Who applies: a person, a household, a business. */
  readonly users: CodeList;
}

/** The area and those around it, the innermost first; nothing for a code that is not in the list. */
export function areasAround(areas: readonly BenefitArea[], code: string): readonly string[] {
  const byCode = new Map(areas.map(area => [area.code, area]));
  const way: string[] = [];
  for (let at = byCode.get(code); at !== undefined; at = at.within === undefined ? undefined : byCode.get(at.within))
    way.push(at.code);
  return way;
}

/** The group that has a criterion, or nothing. */
export const groupOf = (vocabulary: Pick<BenefitVocabulary, 'groups'>, code: string): CriterionGroup | undefined =>
  vocabulary.groups.find(group => group.criteria.some(criterion => criterion.code === code));
