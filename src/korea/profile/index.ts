export { askedBy, derivations, factsFrom, readingsFor } from './derivations.ts';
export { regionOf, settlementOf } from './home.ts';
export { populationAreaOf } from './population-area.ts';
export { koreanProfile } from './profile.ts';
export { type Known, type ReadingKey, readings } from './readings.ts';
export { linealRelatives, siblings } from './relations.ts';
