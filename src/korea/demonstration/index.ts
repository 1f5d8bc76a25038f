export { type Demonstration, type DemonstrationAccount, demonstration } from './demonstration.ts';
