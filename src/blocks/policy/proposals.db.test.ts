import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { type CivilDay, day, type Instant, zone } from '../../kernel/time/index.ts';
import { rules, youthRentRule } from '../../korea/rules/index.ts';
import { decideByMeaning } from '../rules/index.ts';
import { createPolicy, migrations, type Policy } from './index.ts';
import type { ProposedValue } from './proposal.ts';
import type { PolicyOfficial } from './proposals.ts';

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const because = 'The notice of November says so.';
const given = youthRentRule.examples[0]?.given ?? {};

describe('proposals for values of law', () => {
  let living: LivingVillage;
  let today: CivilDay;
  let first: PolicyOfficial;
  let second: PolicyOfficial;
  const node = (): Policy =>
    createPolicy({
      database: living.db.app,
      clock: () => Date.parse(`${today}T03:00:00Z`) as Instant,
      unitKind: 'policy',
      jurisdiction: { ...village, rules, zone: zone('Asia/Seoul') },
    });
  const official = async (unit: string): Promise<PolicyOfficial> => {
    const { hash } = await living.signIn({ unit });
    return { session: hash, unit, agency: unit.slice(0, unit.indexOf('/')) };
  };
  const value = (amount: number, from: string, more: Partial<ProposedValue> = {}): ProposedValue => ({
    from: day(from),
    value: amount,
    published: day('2026-11-20'),
    source: 'Notice 2026-100',
    verified: true,
    ...more,
  });
  const proposed = async (
    policy: Policy,
    of: ProposedValue,
    parameter = 'youth-rent.most',
    who = first,
  ): Promise<string> => {
    const id = randomUUID();
    await policy.proposals.propose(who, { id, parameter, value: of, reason: because });
    return id;
  };
  const paid = async (policy: Policy, on: string, knownOn: string) => {
    const asked = { on: day(on), knownOn: day(knownOn), amended: await policy.amendments() };
    return decideByMeaning(youthRentRule, given, asked).amount;
  };

  before(async () => {
    living = await livingVillage([migrations]);
    today = day('2026-11-22');
    first = await official('ministry-of-land/housing');
    second = await official('ministry-of-land/housing');
  });
  after(() => living.end());

  test('a value released by another official changes decisions from its day, on every node, and old ones can be reproduced', async () => {
    const [here, there] = [node(), node()];
    const id = await proposed(here, value(240_000, '2026-12-01'));
    assert.equal(await paid(there, '2026-12-05', '2026-12-05'), 200_000);
    await here.proposals.settle(second, id, 'approved', because);
    assert.equal((await here.proposals.find(id))?.settlement?.knownFrom, '2026-11-23');
    assert.equal(await paid(there, '2026-12-05', '2026-12-05'), 200_000, 'not on the day of the approval');
    today = day('2026-12-05');
    for (const policy of [here, there]) {
      assert.equal(await paid(policy, '2026-12-05', '2026-12-05'), 240_000);
      assert.equal(await paid(policy, '2026-11-30', '2026-12-05'), 200_000, 'the law of the day before is as it was');
      assert.equal(await paid(policy, '2026-12-05', '2026-11-22'), 200_000, 'as it was known before the release');
    }
    today = day('2026-11-22');
  });

  test('a value for a time that is over counts for decisions taken from its release on, and not for those before', async () => {
    const policy = node();
    const id = await proposed(policy, value(230_000, '2026-03-01', { to: day('2026-03-31') }));
    await policy.proposals.settle(second, id, 'approved', because);
    today = day('2026-11-25');
    assert.equal(await paid(policy, '2026-03-10', '2026-11-25'), 230_000);
    assert.equal(await paid(policy, '2026-03-10', '2026-03-10'), 200_000);
    assert.equal(await paid(policy, '2026-04-01', '2026-11-25'), 200_000);
    today = day('2026-11-22');
  });

  test('what is rejected or taken back never applies', async () => {
    const policy = node();
    const [rejected, withdrawn] = [
      await proposed(policy, value(1, '2026-11-01')),
      await proposed(policy, value(2, '2026-11-01')),
    ];
    await policy.proposals.settle(second, rejected, 'rejected', because);
    await policy.proposals.settle(first, withdrawn, 'withdrawn', because);
    today = day('2026-11-30');
    assert.equal(await paid(policy, '2026-11-10', '2026-11-30'), 200_000);
    today = day('2026-11-22');
  });

  test('four eyes: nobody settles what they proposed, and the database itself holds it', async () => {
    const policy = node();
    const id = await proposed(policy, value(300_000, '2026-12-10'));
    await assert.rejects(policy.proposals.settle(first, id, 'approved', because), refused('proposal-own'));
    await assert.rejects(policy.proposals.settle(second, id, 'withdrawn', because), refused('proposal-own'));
    const settle = (by: string) =>
      living.db.owner.query(
        `insert into policy.settlements (proposal, proposed_by, verdict, decided_by, decided_at, decided_on, known_from, reason, record)
         select id, proposed_by, 'approved', ${by}, now(), '2026-11-22', '2026-11-23', 'long enough to pass', '' from policy.proposals where id = $1`,
        [id],
      );
    await assert.rejects(settle('proposed_by'), /four_eyes/);
    await assert.rejects(
      living.db.app.query(`insert into policy.settlements (proposal) values ($1)`, [id]),
      /permission denied/,
    );
    await assert.rejects(living.db.app.query(`update policy.proposals set reason = reason`), /permission denied/);
    await assert.rejects(living.db.app.query(`delete from policy.settlements`), /permission denied/);
  });

  test('only officials of the agency that answers for the rule, or of a policy unit, have a say', async () => {
    const policy = node();
    const [stranger, expert] = [await official('ministry-of-education/schools'), await official('hall/policy')];
    await assert.rejects(
      proposed(policy, value(1, '2026-12-10'), 'youth-rent.most', stranger),
      refused('proposal-not-yours'),
    );
    const citizen = {
      session: (await living.signIn({ person: living.mother })).hash,
      agency: 'ministry-of-land',
      unit: 'ministry-of-land/x',
    };
    await assert.rejects(
      proposed(policy, value(1, '2026-12-10'), 'youth-rent.most', citizen),
      refused('proposal-not-yours'),
    );
    const id = await proposed(policy, value(250_000, '2027-01-01'), 'youth-rent.most', expert);
    await assert.rejects(policy.proposals.settle(stranger, id, 'approved', because), refused('proposal-not-yours'));
    await assert.rejects(policy.proposals.settle(second, id, 'approved', 'short'), refused('proposal-reason-missing'));
    await policy.proposals.settle(second, id, 'rejected', because);
  });

  test('a command that is repeated is the same one; of two who settle at once, one is told', async () => {
    const policy = node();
    const id = randomUUID();
    const send = () =>
      policy.proposals.propose(first, {
        id,
        parameter: 'youth-rent.longest',
        value: value(36, '2027-01-01'),
        reason: because,
      });
    await send();
    await send();
    const third = await official('ministry-of-land/housing');
    const tries = await Promise.allSettled([
      policy.proposals.settle(second, id, 'approved', because),
      policy.proposals.settle(third, id, 'rejected', because),
    ]);
    assert.deepEqual(tries.map(one => one.status).sort(), ['fulfilled', 'rejected']);
    assert.equal((await policy.proposals.ofParameter('youth-rent.longest')).length, 1);
    const logged = await living.db.owner.query<{ id: string }>(
      `select id from log.queue where kind = 'policy' and id like $1`,
      [`${id}/%`],
    );
    assert.deepEqual(logged.map(row => row.id).sort(), [`${id}/proposed`, `${id}/settled`]);
  });

  test('a value with which a rule cannot be computed is refused', async () => {
    await assert.rejects(proposed(node(), value(0.5, '2026-12-01')), refused('rule-not-whole'));
  });
});
