export * from './parameters.ts';
export * from './statutes.ts';
