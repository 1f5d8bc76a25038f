export { refusedLineReasons } from './areas/index.ts';
export { loadAreas } from './areas-import.ts';
export {
  benefitVocabulary,
  demonstrationBenefits,
  importBenefits,
  pagesOf as gov24Pages,
  refusedRowReasons,
} from './benefits/index.ts';
export { demonstration } from './demonstration/index.ts';
export { korea } from './korea.ts';
export { populationInBackground } from './population/index.ts';
