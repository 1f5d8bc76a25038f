import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../../test/browser.ts';
import { soundAt360 } from '../../../test/pages-at-360.ts';
import { village } from '../../../test/tiny.ts';
import { type LivingVillage, livingVillage } from '../../../test/village.ts';
import type { Server } from '../../kernel/http/index.ts';
import { type Instant, zone } from '../../kernel/time/index.ts';
import { rules, youthRentRule } from '../../korea/rules/index.ts';
import { ruleFingerprint } from '../rules/index.ts';
import { createPolicy, migrations, pathOfRule, policyRoutes } from './index.ts';

const now = Date.parse('2026-11-22T03:00:00Z') as Instant;

describe('the public register of algorithms', () => {
  let living: LivingVillage;
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async () => {
    living = await livingVillage([migrations]);
    const policy = createPolicy({
      database: living.db.app,
      clock: () => now,
      unitKind: 'policy',
      jurisdiction: { ...village, rules, zone: zone('Asia/Seoul') },
      decisions: async rule => ({
        decisions: rule === 'child-allowance' ? 200 : 3,
        automatic: 150,
        overridden: rule === 'child-allowance' ? 20 : 1,
        reviews: 2,
        upheld: 0,
      }),
    });
    const publicUrl = 'https://madang.example';
    server = await living.serve(
      policyRoutes({
        policy,
        official: living.identity.official,
        publicUrl,
        newId: randomUUID,
      }),
    );
    origin = (await server.listen(0)).url.replace(/\/$/, '');
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    await living?.end();
  });
  const get = async (url: string) => (await server.inject({ method: 'GET', url })).json();

  test('the register is sound on a phone in both languages, for anyone', async () => {
    const paths = ['/algorithms', pathOfRule('child-allowance', 1), '/algorithms/livelihood-benefit'];
    await soundAt360(browser, { origin, paths });
  });

  test('the entry of a version names the very text that decides', async () => {
    const record = await get('/api/algorithms/youth-rent?version=1');
    assert.equal(record.fingerprint, ruleFingerprint(youthRentRule));
    assert.equal(record.tier1.url, 'https://madang.example/algorithms/youth-rent?version=1');
    assert.deepEqual(record.tier2.decisionProcess.decidesAlone, false);
    assert.ok(record.tier2.specification.logic.conditions.some((one: { ko: string }) => one.ko.includes('만 나이')));
    assert.equal(record.tier2.specification.examples.passing, record.tier2.specification.examples.all);
  });

  test('counts below five are never told, nor shares that would give them away', async () => {
    const few = (await get('/api/algorithms/youth-rent')).tier2.decisionProcess;
    assert.deepEqual([few.decisions, few.overriddenShare, few.reviewsAsked, few.reviewsUpheld], [null, null, null, 0]);
    const many = (await get('/api/algorithms/child-allowance')).tier2.decisionProcess;
    assert.deepEqual([many.decisions, many.automaticDecisions, many.overriddenShare], [200, 150, 0.1]);
    const { body } = await server.inject({ method: 'GET', url: '/en/algorithms/youth-rent' });
    assert.match(body, /fewer than 5/);
  });

  test('every rule in force has an entry', async () => {
    const { algorithms } = await get('/api/algorithms');
    assert.equal(algorithms.length, new Set(rules.map(rule => rule.id)).size);
  });

  const ask = (facts: object, more: object = {}) =>
    server.inject({
      method: 'POST',
      url: '/api/rules/youth-rent/decide',
      payload: { on: '2026-06-01', facts, ...more },
    });

  test('a program asks a rule and gets the answer with its reasons, and the facts that are missing', async () => {
    const given = youthRentRule.examples[0]?.given ?? {};
    const yes = (await ask({ ...given })).json();
    assert.deepEqual([yes.outcome, yes.amount.value, yes.amount.unit], ['yes', '200000', 'KRW/month']);
    const open = (await ask({ ownsHome: false })).json();
    assert.equal(open.outcome, 'undecided');
    assert.ok(open.missing.length > 3);
    const no = (await ask({ ownsHome: true })).json();
    assert.match(no.because[0].en, /owns a home|own/i);
  });

  test('a fact the rule does not ask, or one that cannot be, is refused and never read as unknown', async () => {
    assert.equal((await ask({ owsHome: true })).json().code, 'fact-unknown');
    assert.equal((await ask({ householdIncome: -1 })).json().code, 'fact-out-of-bounds');
    assert.equal((await ask({}, { on: '2019-01-01' })).json().code, 'rule-not-in-force');
  });

  test('a rule is told whole: its sentences and its JSON', async () => {
    const { rules: listed } = await get('/api/rules');
    assert.equal(listed.length, rules.length);
    const one = await get('/api/rules/youth-rent');
    assert.equal(one.rule.format, 'madang-rule/1');
    assert.ok(one.sentences.length > 5);
  });
});
