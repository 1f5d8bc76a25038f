export { type Address, addressLine, type BuildingKind } from './address.ts';
export { type Agency, agencies, type Duty, type Official, type Post, type Unit } from './agency.ts';
export { householdsPerBlock } from './block.ts';
export { type Circumstances, circumstancesOf } from './circumstances/circumstances.ts';
export { demonstrationNumber, demonstrationNumbersPerDay } from './demonstration-number.ts';
export { type DemonstrationPeople, demonstrationPeople, type Resident } from './demonstration-people.ts';
export { largestNation, type NationOptions, nation, nationBlock } from './nation.ts';
export type { FamilyTie, Household, Move, MoveReason, Person, RelationToHead, Sex } from './person.ts';
export { type Road, roadsOf } from './road.ts';
