export { refusedLineReasons } from './areas/index.ts';
export { loadAreas } from './areas-import.ts';
export { demonstration } from './demonstration/index.ts';
export { korea } from './korea.ts';
