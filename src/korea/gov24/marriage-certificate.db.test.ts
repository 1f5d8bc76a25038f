import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type TestGovernment, testGovernment } from '../../../test/government.ts';
import { basisOf } from '../../blocks/cases/index.ts';
import { load } from '../../blocks/registers/index.ts';
import { openKeys } from '../../kernel/keys/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { korea } from '../korea.ts';
import { family } from '../registers/index.ts';
import { marriageCertificate } from './marriage-certificate.ts';

const basis = basisOf(korea, marriageCertificate);
const [wife, husband, father, widow] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

describe('가족관계등록법 §15②3: a marriage certificate', () => {
  let town: TestGovernment;

  before(async () => {
    town = await testGovernment(korea);
    const keys = await openKeys(mkdtempSync(join(tmpdir(), 'keys-')), {
      clock: systemClock,
      issuer: { organisation: 'Madang', country: 'KR' },
    });
    const tie = (subject: string, relation: string, relative: string, more: object = {}) => ({
      subject,
      entry: relative,
      validFrom: '2010-05-08',
      values: { relation, relative, name: relation, ...(relation === 'spouse' && { marriedOn: '2010-05-08' }) },
      ...more,
    });
    await load(town.db.owner, keys, family, 'test', [
      tie(wife, 'father', father),
      tie(wife, 'spouse', husband),
      tie(widow, 'spouse', randomUUID(), { validTo: '2020-01-01' }),
    ]);
  });
  after(() => town.close());

  const read = async (person: string): Promise<readonly unknown[]> => {
    const { hash: session } = await town.citizen(person);
    const found = await town.madang.rooms.exchange.read(town.db.app, { session }, basis, 'spouse', person);
    return [found].flat();
  };

  it('names the spouse and the day of the marriage; parents and children are not even read', async () => {
    const found = await read(wife);
    assert.equal(found.length, 1);
    assert.partialDeepStrictEqual(found[0], { relation: 'spouse', marriedOn: '2010-05-08' });
  });

  it('of someone whose spouse has died names none: it is about the present marriage', async () => {
    assert.deepEqual(await read(widow), []);
  });
});
