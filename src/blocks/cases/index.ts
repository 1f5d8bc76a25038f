export { basisOf } from './basis.ts';
export type { Case, CaseEvent } from './case.ts';
export { type Cases, type CasesOptions, createCases } from './cases.ts';
export type { Applicant, CaseOfficial, Person } from './person.ts';
export { refuseCase } from './refusal.ts';
export type { CaseRoutes } from './route-parts.ts';
export { caseRoutes } from './routes.ts';

export const migrations = { room: 'cases', folder: new URL('./migrations/', import.meta.url) };
