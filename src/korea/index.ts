export { importAreas, tableLines } from './areas/index.ts';
export { demonstration } from './demonstration/index.ts';
export { korea } from './korea.ts';
