export type { Basis } from './basis.ts';
export { establish } from './establish.ts';
export { type Asker, createExchange, type Exchange, type Receipt, type ReceiptPage } from './exchange.ts';
export { refuseExchange } from './refusal.ts';

export const migrations = { room: 'exchange', folder: new URL('./migrations/', import.meta.url) };
