import type { Quantity } from '../../../blocks/language/index.ts';
import { treasuryFundsAct } from './statutes.ts';

/**
 * What is left when less than ten won is not counted (끝수 처리): of money that the state or a municipality takes in. Toward zero, so
 * that a refund loses its odd won too.
 * @law 국고금 관리법 제47조제1항
 */
export const withoutOddWon = <D extends string>(amount: Quantity<D>): Quantity<D> =>
  amount.truncate(10).by(treasuryFundsAct('제47조제1항'));
