export { askedBy, derivations, factsFrom, readingsFor } from './derivations.ts';
export { koreanProfile } from './profile.ts';
export { type Known, type ReadingKey, readings } from './readings.ts';
export { linealRelatives, siblings } from './relations.ts';
