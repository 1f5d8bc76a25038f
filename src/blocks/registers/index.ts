export { type Column, columnName, columnsOf, jsonOf, printColumn, tableName } from './column.ts';
export { asDay, type FactWriting, factText, isAddress, noFact } from './fact-text.ts';
export { copyRow, copyStatement, type LoadedRecord, load } from './load.ts';
export { type Owner, type OwnReason, type OwnRecord, type OwnRow, ownFacts, personalRegisters } from './own-record.ts';
export { createPlaces, type Place, type Places, placeWords } from './places.ts';
export { type Batch, reload } from './reload.ts';
export { type RegisterRoutes, registerRoutes } from './routes.ts';
export { establish } from './tables.ts';
export { type Sealer, sealContext, stored, unstored } from './value.ts';

export const migrations = { room: 'registers', folder: new URL('./migrations/', import.meta.url) };
