import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { counter } from '../../../test/tiny.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import { oneOfficial } from '../language/index.ts';
import type { Case, Opening } from './case.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { caseOf, evolve, follows } from './evolve.ts';

const process = oneOfficial(counter);
const opening: Opening = {
  id: 'c',
  number: '20261122-0000001',
  person: 'p',
  subject: 'p',
  service: 's',
  version: 1,
  agency: 'hall',
  unit: 'hall/counter',
  answers: {},
  openedAt: 0 as Instant,
};
const opened = caseOf(process, opening, [
  { number: 1, happenedAt: 0 as Instant, event: { type: 'opened', state: 'checking' } },
]);
const apply = (it: Case, command: Command): Case =>
  decide(process, it, command).reduce(
    (c, event) => evolve(process, c, { number: c.history.length + 1, happenedAt: 1 as Instant, event }),
    it,
  );
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected;
const reason = '법에서 정한 요건에 맞지 않습니다.';
const until = '2026-12-01' as CivilDay;
const commands: readonly Command[] = [
  { do: 'approve', by: 'o', opinion: '', hasAmount: false },
  { do: 'refuse', by: 'o', reason },
  { do: 'supplement', by: 'o', what: reason, until },
  { do: 'supply', note: 'n', files: [] },
  { do: 'extend', until, most: 2 },
  { do: 'lapse', reason: 'r', today: '2026-12-02' as CivilDay },
  { do: 'withdraw' },
];

describe('cases decide', () => {
  it('an official approves or refuses a case that is being checked', () => {
    assert.equal(apply(opened, commands[0]!).outcome, 'granted');
    assert.equal(apply(opened, commands[1]!).outcome, 'refused');
  });

  it('민원처리법 §27②: a refusal needs a reason', () => {
    assert.throws(() => decide(process, opened, { do: 'refuse', by: 'o', reason: '안 됨' }), code('reason-missing'));
    assert.throws(
      () => decide(process, opened, { do: 'supplement', by: 'o', what: ' ', until }),
      code('reason-missing'),
    );
  });

  it('while a supplement is awaited the official cannot decide, and the applicant’s answer brings it back', () => {
    const waiting = apply(opened, commands[2]!);
    assert.equal(waiting.state, 'waiting');
    assert.throws(() => decide(process, waiting, commands[0]!), code('case-not-in-hand'));
    const back = apply(waiting, commands[3]!);
    assert.equal(back.state, 'checking');
    assert.equal(back.supplements[0]?.endedAt, 1);
  });

  it('민원처리법 시행령 §24: the applicant may have the period extended twice, not three times', () => {
    const twice = apply(apply(apply(opened, commands[2]!), commands[4]!), commands[4]!);
    assert.equal(twice.supplements[0]?.extensions, 2);
    assert.throws(() => decide(process, twice, commands[4]!), code('supplement-used-up'));
  });

  it('민원처리법 시행령 §25: a case lapses only after the last day of the supplement', () => {
    const waiting = apply(opened, commands[2]!);
    assert.throws(() => decide(process, waiting, { do: 'lapse', reason: 'r', today: until }), code('case-not-in-hand'));
    assert.equal(apply(waiting, commands[5]!).outcome, 'returned');
  });

  it('whatever is commanded in whatever order, nothing happens after the end, and each event follows the declaration', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 12 }), list => {
        let it = opened;
        for (const command of list) {
          const ended = it.outcome !== undefined;
          try {
            for (const event of decide(process, it, command)) {
              assert.ok(follows(process, it, event));
              it = evolve(process, it, { number: it.history.length + 1, happenedAt: 1 as Instant, event });
            }
            assert.equal(ended, false, 'a closed case took a command');
          } catch (error) {
            if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error;
            if (ended) assert.equal(error.code, 'case-closed');
          }
        }
        assert.deepEqual(caseOf(process, opening, it.history), it);
      }),
    );
  });
});
