export * from './family.ts';
export * from './households.ts';
export * from './legal-dongs.ts';
export * from './places.ts';
export * from './relations.ts';
export * from './residents.ts';
