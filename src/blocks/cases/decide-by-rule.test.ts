import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counter } from '../../../test/tiny.ts';
import type { CivilDay, Instant } from '../../kernel/time/index.ts';
import { words } from '../../kernel/words/index.ts';
import { automaticByRule, law, type RuleOutcome } from '../language/index.ts';
import type { Case, CaseEvent, Opening } from './case.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { caseOf, evolve, follows } from './evolve.ts';
import type { DecidedAmount, RuleAnswer } from './rule-answer.ts';

const process = automaticByRule(law('행정기본법', 'General Act on Public Administration')('제20조'), counter);
const today = '2026-11-23' as CivilDay;
const w = words('말', 'words');
const won = (value: number): DecidedAmount => ({ value: String(value), words: words(`${value}원`, `KRW ${value}`) });
const answer = (outcome: RuleOutcome, amount?: DecidedAmount): RuleAnswer => ({
  rule: 'allowance',
  version: 1,
  fingerprint: 'f',
  name: w,
  law: w,
  on: today,
  knownOn: today,
  outcome,
  ...(amount && { amount }),
  missing: [],
  facts: 'd',
  said: w,
  because: [w],
});
const opening: Opening = {
  id: 'c',
  number: '20261123-0000001',
  person: 'p',
  subject: 'p',
  service: 's',
  version: 1,
  agency: 'hall',
  unit: 'hall/counter',
  answers: {},
  openedAt: 0 as Instant,
};
const happen = (before: Case, events: readonly CaseEvent[]): Case =>
  events.reduce((c, event) => {
    assert.ok(follows(process, c, event), `${event.type} after ${c.state}`);
    return evolve(process, c, { number: c.history.length + 1, happenedAt: (c.history.length + 1) as Instant, event });
  }, before);
const begun = (ruled: RuleAnswer, ...then: readonly CaseEvent[]): Case =>
  happen(caseOf(process, opening, []), [
    { type: 'opened', state: 'received' },
    { type: 'rule-decided', answer: ruled },
    ...then,
  ]);
const handedOver = (ruled: RuleAnswer) => begun(ruled, { type: 'handed-over', state: 'checking' });
const granted = begun(answer('yes', won(100)), {
  type: 'granted-automatically',
  state: 'granted',
  service: 's',
  version: 1,
  amount: won(100),
});
const apply = (before: Case, command: Command): Case => happen(before, decide(process, before, command));
const last = (it: Case) => it.history.at(-1)?.event;
const code = (expected: string) => (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === expected;

const why = '신청인이 낸 서류를 보니 사실과 다릅니다.';
const approve = (opinion = '', amount?: DecidedAmount): Command => ({
  do: 'approve',
  by: 'o',
  opinion,
  hasAmount: true,
  ...(amount && { amount }),
});
const refuse: Command = { do: 'refuse', by: 'o', reason: why };
const review: Command = { do: 'review', reason: why, today, until: today };

describe('cases that a rule decides', () => {
  it('행정기본법 §20: what the rule says yes to is granted with its amount; the rest is an official’s', () => {
    assert.equal(granted.outcome, 'granted');
    assert.equal(granted.amount?.value, '100');
    const open = handedOver(answer('undecided'));
    assert.equal(open.outcome, undefined);
    assert.equal(open.state, 'checking');
  });

  it('an official who decides otherwise than the rule’s yes or no gives a reason, and it is counted', () => {
    const no = handedOver(answer('no'));
    assert.throws(() => apply(no, approve('좋음', won(5))), code('override-without-reason'));
    const against = apply(no, approve(why, won(5)));
    assert.deepEqual(last(against)?.type === 'approved' && last(against), { ...last(against), overrode: true });
    const asRule = last(apply(no, refuse));
    assert.equal(asRule?.type === 'refused' && asRule.overrode, undefined);
  });

  it('where the rule leaves it open nothing is overridden, but an amount must be said', () => {
    const open = handedOver(answer('discretion'));
    assert.throws(() => apply(open, approve()), code('amount-missing'));
    const decided = last(apply(open, approve('', won(70))));
    assert.ok(decided?.type === 'approved' && decided.overrode === undefined && decided.amount?.value === '70');
  });

  it('another amount than the rule’s is an override', () => {
    const yes = handedOver(answer('yes', won(100)));
    const same = last(apply(yes, approve()));
    assert.ok(same?.type === 'approved' && same.amount?.value === '100' && same.overrode === undefined);
    assert.throws(() => apply(yes, approve('', won(90))), code('override-without-reason'));
  });

  it('개인정보 보호법 §37의2: what the program decided goes to an official when the person asks', () => {
    const asked = apply(granted, review);
    assert.deepEqual(
      [asked.outcome, asked.state, asked.review?.kind, asked.amount],
      [undefined, 'checking', 'review', undefined],
    );
    const stands = apply(asked, approve());
    assert.ok(last(stands)?.type === 'approved' && stands.amount?.value === '100' && stands.review?.answered);
    const same = last(stands);
    assert.equal(same?.type === 'approved' && same.upheld, false);
    const more = last(apply(asked, approve(why, won(120))));
    assert.equal(more?.type === 'approved' && more.upheld, true);
    const taken = last(apply(asked, refuse));
    assert.equal(taken?.type === 'refused' && taken.upheld && taken.overrode, true);
  });

  it('민원처리법 §35: an official’s decision can be objected to once, and only in time', () => {
    const refused = apply(handedOver(answer('no')), refuse);
    const late = { ...review, today: '2026-11-24' as CivilDay };
    assert.throws(() => apply(refused, late), code('review-too-late'));
    const objected = apply(refused, review);
    assert.equal(objected.review?.kind, 'objection');
    assert.throws(() => apply(apply(objected, refuse), review), code('review-used-up'));
  });

  it('a review that is taken back, or whose supplement never comes, leaves what had been decided', () => {
    const asked = apply(granted, review);
    const back = apply(asked, { do: 'withdraw' });
    assert.deepEqual([back.outcome, back.state, back.amount?.value], ['granted', 'granted', '100']);
    const until = '2026-11-30' as CivilDay;
    const waiting = apply(asked, { do: 'supplement', by: 'o', what: why, until });
    const lapsed = apply(waiting, { do: 'lapse', reason: why, today: '2026-12-01' as CivilDay });
    assert.deepEqual([lapsed.outcome, lapsed.amount?.value], ['granted', '100']);
  });

  it('what no rule decided, and what is not decided yet, cannot be asked to be looked at again', () => {
    assert.throws(() => apply(handedOver(answer('no')), review), code('case-not-in-hand'));
    const { ruled: _, ...plain } = granted;
    assert.throws(() => apply({ ...plain, ruled: undefined }, review), code('case-not-in-hand'));
  });
});
