export { migrations } from './foundation.ts';
export { type Government, type GovernmentConfig, government } from './government.ts';
export type { Filled, Nation, NationAccount } from './nation.ts';
export { furnish, type Rooms } from './rooms.ts';
