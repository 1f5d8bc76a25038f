export { type Demonstration, demonstration, type DemonstrationAccount } from './demonstration.ts';
