import type { BenefitArea, BenefitVocabulary, CriterionGroup } from '../language/index.ts';

export type { BenefitArea, BenefitVocabulary, Criterion, CriterionGroup } from '../language/index.ts';

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
