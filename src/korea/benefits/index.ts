export { gov24Codes, gov24Groups, incomeBand } from './conditions.ts';
export { type Flags, readAge, readFlags, readGroup } from './flags.ts';
export { type GeneratedBenefit, type GenerateOptions, generateBenefits, gov24Size } from './generator/generate.ts';
export { type DemonstrationBenefits, demonstrationBenefits } from './generator/load.ts';
export { type GeneratedService, generateServices, serviceCounts } from './generator/services.ts';
export {
  type Gov24Page,
  type Gov24Report,
  importBenefits,
  pagesOf,
  type RefusedRow,
} from './import.ts';
export { bandsInText, incomeDoubt } from './income-text.ts';
export { benefitOf, type Gov24Record } from './record.ts';
export { type RefusedRowReason, refusedRowReasons } from './row.ts';
export { benefitVocabulary } from './vocabulary.ts';
