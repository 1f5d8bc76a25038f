export { fonts } from './library.ts';
export { outline, type Step } from './outline.ts';
export type { Font } from './sfnt.ts';
export { subset } from './subset.ts';
