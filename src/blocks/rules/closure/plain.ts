import { amountOf } from '../decision.ts';
import type { LoweredRule } from '../ir/lower.ts';
import { type Bool, type Int, unknownNumber } from './double.ts';
import { Doubles } from './doubles.ts';
import { Exact, type ExactValues } from './exact.ts';
import { exactly, type FactRow } from './fact-row.ts';
import { lazily } from './lazily.ts';
import type { Places } from './places.ts';
import type { Of } from './turn.ts';

/** Entitlement and amount without reasons: by doubles, and once more exactly where those do not reach. */
export class Plain {
  readonly #doubles: Doubles;
  readonly #eligible: Bool;
  readonly #amount: Int;
  readonly #exactly: () => {
    readonly engine: Exact;
    readonly eligible: Of<ExactValues, number>;
    readonly amount: Of<ExactValues, bigint | undefined>;
  };

  constructor({ eligible, amount }: Pick<LoweredRule, 'eligible' | 'amount'>, places: Places) {
    this.#doubles = new Doubles(places, amount ? [eligible, amount] : [eligible]);
    this.#eligible = this.#doubles.bool(eligible, undefined);
    this.#amount = amount ? this.#doubles.int(amount, undefined) : () => unknownNumber;
    this.#exactly = lazily(() => {
      const engine = new Exact(places);
      const none = (): undefined => undefined;
      return {
        engine,
        eligible: engine.bool(eligible, undefined),
        amount: amount ? engine.int(amount, undefined) : none,
      };
    });
  }

  eligible(row: FactRow): number {
    if (!row.exact) {
      const { turn } = this.#doubles;
      turn.begin(row.groups);
      const state = this.#eligible(row.values, row.values);
      if (!turn.over) return state;
    }
    const [{ engine, eligible }, { values, groups }] = [this.#exactly(), exactly(row)];
    engine.turn.begin(groups);
    return eligible(values, values);
  }

  amount(row: FactRow): number | bigint | undefined {
    if (!row.exact) {
      const { turn } = this.#doubles;
      turn.begin(row.groups);
      const amount = this.#amount(row.values, row.values);
      // Adding nothing makes zero of minus zero.
      if (!turn.over) return !Number.isNaN(amount) ? amount + 0 : undefined;
    }
    const [{ engine, amount }, { values, groups }] = [this.#exactly(), exactly(row)];
    engine.turn.begin(groups);
    const value = amount(values, values);
    return value === undefined ? undefined : amountOf(value);
  }
}
