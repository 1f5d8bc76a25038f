import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivilDay } from '../../../kernel/time/index.ts';
import { compileRule } from '../closure/compile.ts';
import { decideByMeaning } from '../meaning/decide.ts';
import { chance } from '../random-rule.ts';
import { agree, drawRule } from './agree.ts';
import { drawPeople } from './people.ts';
import { duckdb } from './sql-targets.ts';
import type { AgreementTarget } from './target.ts';
import { closure, meaning, run, trace } from './targets.ts';
import { toldRule } from './told.ts';

const share = (target: AgreementTarget, of: number): AgreementTarget => ({ ...target, share: of });

describe('ways of deciding', () => {
  test('closures, with and without reasons, DuckDB and the plain operations agree on random rules and people', async () => {
    const engine = await duckdb(0.1);
    const targets = [closure, share(trace, 0.5), share(run, 0.2), engine] as const;
    const found = await agree({ pairs: 100_000, seed: 20, people: 1000, targets });
    await engine.close?.();
    assert.equal(found.difference, undefined);
    assert.equal(found.pairs, 100_000);
    // Now and then a rule has values too wide for SQL, which it says.
    assert.deepEqual(
      found.targets.map(({ pairs, refused }) => pairs + refused * 100),
      [100_000, 50_000, 20_000, 10_000],
    );
    for (const many of found.states) assert.ok(many > 10_000, `${found.states}`);
    assert.ok(found.amounts > 5000);
  });

  test('they agree with the definition', async () => {
    const targets = [closure, share(trace, 1), share(meaning, 1)] as const;
    const found = await agree({ pairs: 20_000, seed: 21, people: 200, targets });
    assert.equal(found.difference, undefined);
  });

  test('a decision with reasons is the one of the definition: what is missing, in which order, what no fact can mend', () => {
    const [draw, asked] = [chance(24), { on: '2026-07-01' as CivilDay }];
    for (let rules = 0; rules < 120; rules++) {
      const lowered = drawRule(draw, asked.on);
      const { rule } = lowered;
      const compiled = compileRule(lowered);
      for (const given of drawPeople(draw, 60)) {
        const { states, weights, ...decision } = compiled.decide(compiled.take(given));
        assert.deepEqual(decision, decideByMeaning(rule, given, asked), toldRule(rule));
        assert.equal(states.length, compiled.conditions.length);
        assert.equal(weights.length, decision.missing.length);
      }
    }
  });

  test('one that is off by a won above a thousand billion is found, and the pair made small enough to read', async () => {
    const wrong: AgreementTarget = {
      name: 'wrong',
      share: 1,
      async decide(rules, people) {
        const right = await closure.decide(rules, people);
        return right.map(
          answers =>
            answers && {
              ...answers,
              amounts: answers.amounts.map(amount =>
                amount !== undefined && amount > 1_000_000_000_000 ? BigInt(amount) + 1n : amount,
              ),
            },
        );
      },
    };
    const { difference } = await agree({ pairs: 100_000, seed: 22, people: 500, targets: [closure, wrong] });
    assert.ok(difference);
    assert.deepEqual(difference.targets, ['closure', 'wrong']);
    assert.match(difference.answers.join(), /^yes (\d+),yes \d+$/);
    assert.ok(toldRule(difference.rule).length < 200, toldRule(difference.rule));
    assert.ok(JSON.stringify(difference.given).length < 100, JSON.stringify(difference.given));
  });

  test('the same seed holds the same pairs against each other', async () => {
    const once = await agree({ pairs: 4000, seed: 23, people: 200, targets: [closure, share(run, 0.1)] });
    const again = await agree({ pairs: 4000, seed: 23, people: 200, targets: [closure] });
    assert.deepEqual([once.states, once.amounts], [again.states, again.amounts]);
  });
});
