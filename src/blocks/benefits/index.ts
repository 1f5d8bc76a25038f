export {
  type Benefit,
  type BenefitAmount,
  type BenefitContent,
  type BenefitSource,
  type BenefitStatus,
  type BenefitText,
  type Doubt,
  type IncomingBenefit,
  type Scope,
  textIn,
} from './benefit.ts';
export {
  type BenefitDossier,
  type BenefitFilter,
  type BenefitOfficial,
  type BenefitPage,
  type Benefits,
  type BenefitsOptions,
  createBenefits,
  type Decided,
} from './benefits.ts';
export { type ConditionLine, conditionLines } from './condition-words.ts';
export type { AgeCondition, Conditions, GroupCondition } from './conditions.ts';
export { type BenefitImport, type ImportReport, importBenefits } from './import.ts';
export { type Answer, type AnswerLine, type Judgement, judge, type KnownFacts } from './judge.ts';
export { type NormalForm, normalForm, oldestTold, unsaid } from './normal-form.ts';
export {
  ageStates,
  amountPeriods,
  conditionsAt,
  criterionNumbers,
  type Deciding,
  noUpperLimit,
  type PackedBenefits,
  pack,
  unknownArea,
  wholeNation,
} from './packed.ts';
export type { Act, Origin, PastVersion, Proposal } from './proposal.ts';
export { refuseBenefit } from './refusal.ts';
export { type BenefitsRoutes, benefitsRoutes } from './routes.ts';
export { benefitPath, benefitsForSearch } from './search-entry.ts';
export {
  areasAround,
  type BenefitArea,
  type BenefitVocabulary,
  type Criterion,
  type CriterionGroup,
  groupOf,
} from './vocabulary.ts';

export const migrations = { room: 'benefits', folder: new URL('./migrations/', import.meta.url) };
