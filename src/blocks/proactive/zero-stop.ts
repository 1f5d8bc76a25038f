import { createHash } from 'node:crypto';
import { type Words, words } from '../../kernel/words/index.ts';
import { grantKey, type StandingFacts, type StandingReading } from '../exchange/index.ts';
import type { Jurisdiction, Service } from '../language/index.ts';
import type { Finding } from './finding.ts';
import type { BenefitLook } from './look-benefits.ts';

type Row = Record<string, unknown> & { readonly subject: string };

/** A grant without an application, as the room of cases takes it. */
export interface Granting {
  /** The same for the same person, subject and service, so that nobody is granted the same twice. */
  readonly id: string;
  readonly service: string;
  readonly person: string;
  readonly subject: string;
  readonly fetched: Readonly<Record<string, readonly Row[]>>;
  readonly basis: Words;
}

/** Grants; undefined where the service's own rule does not say yes. Asking again with the same id gives the first case. */
export type Grant = (granting: Granting) => Promise<{ readonly id: string } | undefined>;

const keyOf = (...parts: readonly string[]): string => {
  const h = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** What a service reads, from all that was read to grant. */
const fetchedFor = ({ id, uses }: Service, facts: StandingFacts): Granting['fetched'] =>
  Object.fromEntries(
    Object.keys(uses).map(key => [key, [facts[grantKey(id, key)] ?? []].flat() as readonly Row[]] as const),
  );

const granted = {
  todo: words(
    '신청하지 않으셔도 됩니다. 받고 싶지 않거나 틀렸다면 신청 내역에서 사람의 검토를 요청하거나 거절할 수 있습니다.',
    'You need not apply. If you do not want it or it is wrong, you can refuse it or ask for a person’s review under your applications.',
  ),
  basis: words('미리 한 동의 (신청 없이 바로 지급)', 'Consent given beforehand (granting without an application)'),
};

/** A service that may be granted to one subject. */
interface Candidate {
  readonly subject: string;
  readonly service: Service;
  readonly about: string;
}

/** What may be granted without an application: services whose rule says yes and may decide alone, but for what was granted already. */
export const candidates = (
  { services }: Pick<Jurisdiction, 'services'>,
  { subjects }: BenefitLook,
  already: readonly { readonly subject: string; readonly about: string }[],
): readonly Candidate[] =>
  subjects.flatMap(({ reading: { subject }, outlook: { stands }, receives }) =>
    services.flatMap(service => {
      const about = service.rule?.automatic && service.rule.id;
      const isNew = !already.some(one => one.subject === subject && one.about === about);
      return about !== undefined && stands.get(about) === 'yes' && isNew && !receives(about)
        ? [{ subject, service, about }]
        : [];
    }),
  );

/** A candidate as cases take it, from what was read under the person's consent to it. */
export function grantingOf(
  person: string,
  { subject, service }: Candidate,
  readings: readonly StandingReading[],
): Granting | undefined {
  const read = readings.find(one => one.subject === subject);
  const law = service.rule?.automatic?.words;
  if (!read || !law) return undefined;
  return {
    id: keyOf(person, subject, service.id),
    service: service.id,
    person,
    subject,
    fetched: fetchedFor(service, read.present),
    basis: words(`${granted.basis.ko}, ${law.ko}`, `${granted.basis.en}, ${law.en}`),
  };
}

/** That somebody was granted something, to be told. */
export function findingOfGrant(
  person: string,
  { subject, service, about }: Candidate,
  caseId: string,
  { day, findings }: Pick<BenefitLook, 'day' | 'findings'>,
): Finding {
  const found = findings.find(one => one.subject === subject && one.about === about && one.kind === 'entitled')?.told;
  return {
    person,
    subject,
    purpose: 'benefits',
    kind: 'granted',
    about,
    day,
    stage: 'now',
    tellOn: day,
    told: {
      name: found?.name ?? service.rule?.words ?? words(service.words.ko.name, service.words.en.name),
      ...(found?.amount && { amount: found.amount }),
      why: found?.why ?? [],
      todo: granted.todo,
      path: `/my/applications/${caseId}`,
    },
  };
}
