export type { Basis } from './basis.ts';
export { establish } from './establish.ts';
export { establishStanding } from './establish-standing.ts';
export {
  type Asker,
  createExchange,
  type Exchange,
  type Receipt,
  type ReceiptCount,
  type ReceiptPage,
  type Whose,
} from './exchange.ts';
export { type OfficialReason, officialReasons } from './official-reason.ts';
export { createOwnRecord, type OwnRecordOptions, ownRecordBasis } from './own-record.ts';
export { refuseExchange } from './refusal.ts';
export { type ExchangeRoutes, exchangeRoutes } from './routes.ts';
export {
  createStanding,
  inForce,
  type KnownAt,
  type Standing,
  type StandingConsent,
  type StandingFacts,
  type StandingReading,
} from './standing.ts';
export { factsRead, type StandingBasis } from './standing-basis.ts';
export { grantKey, type Purpose, standingBases } from './standing-purposes.ts';

export const migrations = { room: 'exchange', folder: new URL('./migrations/', import.meta.url) };
