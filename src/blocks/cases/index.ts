export { basisOf } from './basis.ts';
export type { Case, CaseEvent } from './case.ts';
export { type Cases, type CasesOptions, createCases, type RuleDecisions } from './cases.ts';
export type { Agreed } from './opening.ts';
export type { Applicant, CaseOfficial, Person } from './person.ts';
export { refuseCase } from './refusal.ts';
export type { Review } from './review.ts';
export type { CaseRoutes } from './route-parts.ts';
export { caseRoutes } from './routes.ts';
export type { DecidedAmount, RuleAnswer } from './rule-answer.ts';

export const migrations = { room: 'cases', folder: new URL('./migrations/', import.meta.url) };
