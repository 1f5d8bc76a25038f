// The compiler is the judge here; where types are absent, the same mistakes are refused when the rule is declared.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal } from '../../../kernel/refusal/index.ts';
import { words } from '../../../kernel/words/index.ts';
import {
  age,
  all,
  cc,
  choose,
  datedByCode,
  datedScale,
  exactly,
  fact,
  group,
  KRW,
  law,
  match,
  months,
  per,
  percent,
  persons,
  perUnit,
  type Quantity,
  quantity,
  when,
} from '../index.ts';

const w = words('가', 'a');
const article = law('가법', 'A Act')('제1조');
const monthly = fact.number('monthly', per(KRW, 'month'), { words: w });
const yearly = fact.number('yearly', per(KRW, 'year'), { words: w });
const years = fact.age('age', { words: w });
const size = fact.persons('size', { words: w });
const job = fact.code('job', { worker: w, seeker: w }, { words: w });
const engine = fact.number('engine', cc, { words: w });
const disabled = fact.flag('disabled', { words: w });
const day = fact.day('born', { words: w });
const members = group('members', w);

const refused = (code: string, run: () => unknown): void => {
  assert.throws(run, (error: unknown) => error instanceof Refusal && error.code === code);
};

describe('a rule that mixes up units, codes or dates does not compile', () => {
  it('won a month and won a year are not added, nor compared', () => {
    // @ts-expect-error: KRW/month and KRW/year
    refused('rule-units-differ', () => monthly.plus(yearly));
    // @ts-expect-error: KRW/month and KRW/year
    refused('rule-units-differ', () => monthly.atMost(yearly));
    // @ts-expect-error: years and KRW/month
    refused('rule-units-differ', () => years.between(19, monthly));
  });

  it('a product takes the units with it: won for each cc times cc is won, a count changes nothing, a share neither', () => {
    const tax = quantity(perUnit(KRW, cc), 80).times(engine);
    tax.plus(quantity(KRW, 1));
    quantity(KRW, 50_000).times(size.minus(1)).plus(quantity(KRW, 1));
    percent(60).of(monthly).plus(monthly);
    // @ts-expect-error: the product is KRW, not KRW/month
    refused('rule-units-differ', () => tax.plus(monthly));
    // @ts-expect-error: years times KRW is neither
    refused('rule-units-differ', () => quantity(KRW, 5).times(years).plus(quantity(KRW, 1)));
  });

  it('a quotient of the same unit is a share', () => {
    monthly.over(monthly).atMost('0.5');
    // @ts-expect-error: a share is not money
    refused('rule-units-differ', () => monthly.over(monthly).plus(monthly));
  });

  it('a code that the list does not have', () => {
    // @ts-expect-error: worker and seeker are the codes
    refused('rule-code-unknown', () => job.is('retired'));
    // @ts-expect-error: none would mean nobody
    assert.ok(job.oneOf());
    const onlyWorker = { worker: 1 };
    const values = [{ from: '2026-01-01', value: onlyWorker, source: article, verified: true }];
    // @ts-expect-error: seeker has no value
    assert.ok(datedByCode(KRW, { id: 'x', words: w, by: job, values }));
  });

  it('cases of different units', () => {
    // @ts-expect-error: KRW/month and KRW/year
    refused('rule-units-differ', () => choose(when(disabled, monthly), yearly));
  });

  it('a value without a date, a scale without its kind', () => {
    const undated = [{ value: { worker: 1, seeker: 1 }, source: article, verified: true }];
    // @ts-expect-error: when is it in force?
    assert.ok(datedByCode(KRW, { id: 'x', words: w, by: job, values: undated }));
    const values = [
      { from: '2026-01-01', value: [{ upTo: 10, rate: '0.1' }, { rate: '0.2' }], source: article, verified: true },
    ];
    // @ts-expect-error: marginal or single?
    assert.ok(datedScale(KRW, { id: 'y', words: w, of: monthly, values }));
  });

  it('a condition where a quantity belongs', () => {
    // @ts-expect-error: a flag is not a number
    assert.throws(() => monthly.plus(disabled));
    // @ts-expect-error: a number is not a condition
    assert.ok(all(disabled, monthly));
    // @ts-expect-error: a sum of conditions
    assert.ok(members.sum(disabled));
  });

  it('brackets that do not rise, a day that does not exist, a step of zero are refused', () => {
    const brackets = [
      { upTo: 10, rate: '0.1' },
      { upTo: 10, rate: '0.2' },
    ];
    refused('rule-brackets-disordered', () =>
      datedScale(KRW, {
        id: 'z',
        words: w,
        kind: 'marginal-rate',
        of: monthly,
        values: [{ from: '2026-01-01', value: brackets, source: article, verified: true }],
      }),
    );
    assert.throws(() => day.onOrAfter('2026-13-01'), RangeError);
    refused('rule-rounding-step', () => monthly.roundDown(0));
  });

  it('what is right compiles', () => {
    all(
      years.between(19, 34).by(article),
      job.oneOf('worker', 'seeker'),
      disabled.not(),
      day.age().atLeast(19),
      day.monthsUntil().lessThan(quantity(months, 24)),
    );
    quantity(age, 19);
    quantity(persons, 1).plus(size);
  });
});

describe('numbers are taken as they are written', () => {
  it('3.595 is 719/200, not the nearest binary fraction', () => {
    assert.deepEqual(exactly(3.595), { n: 719n, d: 200n });
    assert.deepEqual(exactly('-0.10'), { n: -1n, d: 10n });
  });

  it('what is not a plain decimal is refused', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1e21, '1e3', '', '0x10', '1,000'])
      assert.throws(() => exactly(odd), RangeError, String(odd));
  });

  it('a quantity for a code that the list lacks, for too few codes, or of another unit does not match', () => {
    const chosen: Quantity<'KRW/month'> = match(job, { worker: monthly, seeker: monthly.times(2) });
    assert.equal(chosen.unit.dimension, 'KRW/month');
    // @ts-expect-error `boss` is not in the list
    refused('rule-code-unknown', () => match(job, { worker: monthly, seeker: monthly, boss: monthly }));
    // @ts-expect-error nothing for `seeker`
    assert.equal(match(job, { worker: monthly }).unit.dimension, 'KRW/month');
    // A month's and a year's compile alone, being both; they are refused when declared.
    refused('rule-units-differ', () => match(job, { worker: monthly, seeker: yearly }));
  });
});
