export type { DecisionWords, FactRow } from './compose.ts';
export {
  createDocuments,
  type Documents,
  type DocumentsOptions,
  type Order,
  type Place,
  type Standing,
  type Verdict,
} from './documents.ts';
export type { Issued, Revocation } from './issued.ts';
export { refuseDocument } from './refusal.ts';
export { type DocumentRoutes, documentRoutes } from './routes.ts';
export { answerText, factText, type Writing } from './value-text.ts';
export { parseVerificationNumber, verificationNumber } from './verification-number.ts';

export const migrations = { room: 'documents', folder: new URL('./migrations/', import.meta.url) };
