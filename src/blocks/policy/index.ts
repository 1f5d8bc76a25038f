export type { RuleDecisions } from './counted.ts';
export { deskPathOfRule, pathOfRule } from './paths.ts';
export { createPolicy, type Policy, type PolicyOptions } from './policy.ts';
export { type PolicyRoutes, policyRoutes } from './routes.ts';
export type { PopulationArea, WhatIfPopulation } from './what-if/population.ts';

export const migrations = { room: 'policy', folder: new URL('./migrations/', import.meta.url) };
