import { benefitRules, measureRules } from './benefits/index.ts';
import { taxRules } from './taxes/index.ts';

export * from './benefits/index.ts';
export * from './taxes/index.ts';

/** Every rule of the country. */
export const rules = [...benefitRules, ...measureRules, ...taxRules];
