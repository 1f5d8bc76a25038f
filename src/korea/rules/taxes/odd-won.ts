import type { Quantity } from '../../../blocks/language/index.ts';
import { treasuryFundsAct } from './statutes.ts';

const law = treasuryFundsAct('제47조제1항');

/** What is left when less than ten won is not counted (끝수 처리): of money taken in. @law 국고금 관리법 제47조제1항 */
export const withoutOddWon = <D extends string>(amount: Quantity<D>): Quantity<D> => amount.roundDown(10).by(law);

/** The same of an amount that may be a refund, below zero: a refund loses its odd won too. */
export const refundWithoutOddWon = <D extends string>(amount: Quantity<D>): Quantity<D> => amount.truncate(10).by(law);
