export { Code } from './code-value.ts';
export * from './counted.ts';
export * from './dated.ts';
export * from './day.ts';
export * from './fact.ts';
export * from './facts.ts';
export * from './node.ts';
export * from './period.ts';
export * from './quantity.ts';
export { add, compare, divide, exactly, floorDivide, multiply, type Rational, rational, subtract } from './rational.ts';
export { refuseRule } from './refuse.ts';
export * from './rule.ts';
export * from './scale.ts';
export { always, discretion, namedTruth, never, Truth } from './truth.ts';
export {
  age,
  cc,
  count,
  days,
  hours,
  KRW,
  months,
  type Period,
  type Product,
  per,
  persons,
  perUnit,
  type Quotient,
  ratio,
  squareMetres,
  type Unit,
  unit,
  weeks,
  years,
} from './unit.ts';
