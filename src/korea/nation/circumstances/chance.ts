import { Random } from '../random.ts';

/** Each topic draws from a stream of its own: a new register changes nothing that is there already. */
const topics = {
  disability: 201,
  military: 202,
  school: 203,
  work: 204,
  jobs: 205,
  trade: 206,
  income: 207,
  savings: 208,
  debts: 209,
  land: 210,
  dwelling: 211,
  lease: 212,
  vehicles: 213,
  aid: 214,
  allowances: 215,
  pension: 216,
  insurance: 217,
  licence: 218,
  checkUp: 219,
  pregnancy: 220,
  veterans: 221,
} as const;

export type Topic = keyof typeof topics;

/** The chances of one person or household (by id) in one topic: the same whatever else is drawn, whoever else there is. */
export const chanceOf = (id: string, topic: Topic): Random =>
  new Random(Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(28), 16), topics[topic]);
