export { koreanFinder } from './finder.ts';
