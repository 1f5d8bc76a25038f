import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { migrations as benefits } from '../blocks/benefits/index.ts';
import { basisOf, migrations as cases } from '../blocks/cases/index.ts';
import { migrations as documents } from '../blocks/documents/index.ts';
import {
  type Basis,
  establish as establishExchange,
  establishStanding,
  migrations as exchange,
  ownRecordBasis,
  standingBases,
} from '../blocks/exchange/index.ts';
import { finderBasis } from '../blocks/finder/index.ts';
import { migrations as forms } from '../blocks/forms/index.ts';
import { migrations as identity } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import { migrations as notices } from '../blocks/notices/index.ts';
import { migrations as organisation } from '../blocks/organisation/index.ts';
import { migrations as policy } from '../blocks/policy/index.ts';
import { migrations as proactive } from '../blocks/proactive/index.ts';
import { establish as establishRegisters, migrations as registers } from '../blocks/registers/index.ts';
import { type Database, type Migrations, migrate } from '../kernel/database/index.ts';
import { installJobs, jobsMigrations } from '../kernel/jobs/index.ts';
import { migrations as log } from '../kernel/log/index.ts';
import { recall, remember } from './memory.ts';

/** All tables of the house, in the order they are laid. */
export const migrations: readonly Migrations[] = [
  log,
  jobsMigrations,
  organisation,
  identity,
  registers,
  exchange,
  benefits,
  forms,
  documents,
  notices,
  cases,
  proactive,
  policy,
  { room: 'portal', folder: new URL('./migrations/', import.meta.url) },
];

/** Why anything may be read from the registers at all: each service, and everyone's right to see their own record. */
export const basesOf = (jurisdiction: Jurisdiction): readonly Basis[] => [
  ownRecordBasis(jurisdiction),
  ...jurisdiction.services.map(service => basisOf(jurisdiction, service)),
  ...(jurisdiction.finder ? [finderBasis(jurisdiction, jurisdiction.finder)] : []),
];

/** What the tables of the registers and the functions of the exchange are made from. */
const declared = (jurisdiction: Jurisdiction, bases: readonly Basis[]): string =>
  createHash('sha256')
    .update(readFileSync(new URL('../blocks/exchange/reading-functions.ts', import.meta.url)))
    .update(readFileSync(new URL('../blocks/exchange/establish.ts', import.meta.url)))
    .update(readFileSync(new URL('../blocks/exchange/standing-functions.ts', import.meta.url)))
    .update(readFileSync(new URL('../blocks/registers/tables.ts', import.meta.url)))
    .update(JSON.stringify([jurisdiction.zone.name, jurisdiction.registers, jurisdiction.relations, bases]))
    .update(JSON.stringify(standingBases(jurisdiction)))
    .digest('hex');

/** Lays the tables, and the ways to the registers that the declarations call for; quick when nothing changed. */
export async function lay(owner: Database, ownerUrl: string, jurisdiction: Jurisdiction): Promise<void> {
  const applied = await migrate(owner, migrations);
  if (applied.length > 0) await installJobs({ url: ownerUrl });
  const bases = basesOf(jurisdiction);
  const digest = declared(jurisdiction, bases);
  if (applied.length === 0 && (await recall(owner, 'declarations')) === digest) return;
  await establishRegisters(owner, jurisdiction.registers);
  await establishExchange(owner, jurisdiction.zone.name, jurisdiction.registers, jurisdiction.relations, bases);
  await establishStanding(owner, jurisdiction.zone.name, jurisdiction.registers, standingBases(jurisdiction));
  await remember(owner, 'declarations', digest);
}
