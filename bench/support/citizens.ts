import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createAccounts, hashPassword } from '../../src/blocks/identity/index.ts';
import type { Address, Service } from '../../src/blocks/language/index.ts';
import type { Database } from '../../src/kernel/database/index.ts';
import { words } from '../../src/kernel/words/index.ts';

/** Someone of the nation who is signed in. */
export interface Citizen {
  readonly person: string;
  /** What the browser's cookie holds. */
  readonly token: string;
  /** What the database knows of it. */
  readonly session: Buffer;
  readonly household: readonly string[];
  readonly address: Address;
}

/** Adults of the nation with an account and a session each. There may be fewer than asked for. */
export async function signedIn(owner: Database, most: number): Promise<readonly Citizen[]> {
  const people = await owner.query<Pick<Citizen, 'person' | 'household' | 'address'>>(
    `select r.subject as person, r.address,
       (select array_agg(m.subject) from registers.residents m where m.household = r.household and m.status = 'registered'
          and m.valid_to is null and m.known_to is null) as household
     from registers.residents r
     where r.valid_to is null and r.known_to is null and r.status = 'registered' and r.household is not null
       and r.birth_date < '2000-01-01'
     order by sha256(r.subject::text::bytea) limit $1`,
    [most],
  );
  const citizens = people.map(one => {
    const token = randomBytes(32).toString('base64url');
    return { ...one, token, session: createHash('sha256').update(token).digest() };
  });
  const passwordHash = await hashPassword(randomUUID());
  const account = ({ person }: Citizen, i: number) => ({
    person,
    loginName: `measured${i}`,
    display: words('재는 사람', 'Somebody'),
    passwordHash,
  });
  await createAccounts(owner, citizens.map(account));
  await owner.query(
    `insert into identity.sessions (token_hash, id, account, assurance, idle, ends_at, expires_at, device, ip)
     select t.token, gen_random_uuid(), a.id, 'low', '1 hour', now() + interval '12 hours', now() + interval '1 hour', 'bench', '127.0.0.1'
     from unnest($1::bytea[], $2::uuid[]) as t (token, person) join identity.accounts a on a.person = t.person`,
    [citizens.map(c => c.session), citizens.map(c => c.person)],
  );
  // A small table that grew at once is taken for a tiny one, and read as a whole at each look.
  await owner.query('analyze identity.accounts, identity.sessions, forms.drafts');
  return citizens;
}

/** An application that is filled in and not sent. */
export interface Application {
  readonly citizen: Citizen;
  readonly draft: string;
}

/** So many applications for a service, from one citizen after another. */
export async function filledIn(
  owner: Database,
  service: Service,
  citizens: readonly Citizen[],
  many: number,
  answersOf: (citizen: Citizen) => Readonly<Record<string, unknown>>,
): Promise<readonly Application[]> {
  const applications = Array.from({ length: many }, (_, i) => {
    const citizen = citizens[i % citizens.length];
    if (!citizen) throw new Error('nobody to apply');
    return { citizen, draft: randomUUID() };
  });
  await owner.query(
    `insert into forms.drafts (person, id, service, version, subject, subject_name, answers, created_at, updated_at)
     select d.person, d.id, $3, $4, d.person, '{"ko":"재는 사람","en":"Somebody"}', d.answers, now(), now()
     from unnest($1::uuid[], $2::uuid[], $5::jsonb[]) as d (person, id, answers)`,
    [
      applications.map(a => a.citizen.person),
      applications.map(a => a.draft),
      service.id,
      service.version,
      applications.map(a => JSON.stringify(answersOf(a.citizen))),
    ],
  );
  return applications;
}
