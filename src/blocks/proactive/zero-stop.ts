import { createHash } from 'node:crypto';
import { type Words, words } from '../../kernel/words/index.ts';
import type { StandingFacts, StandingReading } from '../exchange/index.ts';
import type { GivenFacts, Jurisdiction, Service } from '../language/index.ts';
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
  readonly besides: GivenFacts;
  readonly basis: Words;
}

/** Grants; undefined where the service's own rule does not say yes. Asking again with the same id gives the first case. */
export type Grant = (granting: Granting) => Promise<{ readonly id: string } | undefined>;

const keyOf = (...parts: readonly string[]): string => {
  const h = createHash('sha256').update(parts.join('/')).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-a${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

/** What a service reads, from what was read under the consent; nothing when it reads more than that. */
function fetchedFor(service: Service, profile: Jurisdiction['profile'], facts: StandingFacts) {
  const keys = new Map(Object.entries(profile.uses).map(([key, reading]) => [JSON.stringify(reading), key]));
  const fetched = Object.entries(service.uses).map(([key, reading]) => {
    const found = facts[keys.get(JSON.stringify(reading)) ?? ''];
    return found === undefined ? undefined : ([key, [found].flat() as readonly Row[]] as const);
  });
  return fetched.every(one => one !== undefined) ? Object.fromEntries(fetched) : undefined;
}

const granted = {
  todo: words(
    '신청하지 않으셔도 됩니다. 받고 싶지 않거나 틀렸다면 신청 내역에서 사람의 검토를 요청하거나 거절할 수 있습니다.',
    'You need not apply. If you do not want it or it is wrong, you can refuse it or ask for a person’s review under your applications.',
  ),
  basis: words('미리 한 동의 (신청 없이 바로 지급)', 'Consent given beforehand (granting without an application)'),
};

/** What may be granted to a person without an application, by what one look found. */
export function grantable(
  jurisdiction: Pick<Jurisdiction, 'services' | 'profile'>,
  { person, subjects, day }: BenefitLook,
): readonly Granting[] {
  const one = ({ subject, present }: StandingReading, service: Service): readonly Granting[] => {
    const fetched = fetchedFor(service, jurisdiction.profile, present);
    if (!fetched || !service.rule?.automatic) return [];
    const basis = words(
      `${granted.basis.ko}, ${service.rule.automatic.words.ko}`,
      `${granted.basis.en}, ${service.rule.automatic.words.en}`,
    );
    const besides = jurisdiction.profile.given(present, day);
    return [{ id: keyOf(person, subject, service.id), service: service.id, person, subject, fetched, besides, basis }];
  };
  return subjects.flatMap(({ reading, outlook: { stands } }) =>
    jurisdiction.services
      .filter(service => service.rule?.automatic && stands.get(service.rule.id) === 'yes')
      .flatMap(service => one(reading, service)),
  );
}

/** That somebody was granted something, to be told. */
export const findingOfGrant = (
  jurisdiction: Pick<Jurisdiction, 'services'>,
  { person, subject, service: id }: Granting,
  caseId: string,
  { day, findings }: BenefitLook,
): Finding | undefined => {
  const service = jurisdiction.services.find(one => one.id === id);
  if (!service?.rule) return undefined;
  const about = service.rule.id;
  const found = findings.find(one => one.subject === subject && one.about === about && one.kind === 'entitled');
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
      name: found?.told.name ?? service.rule.words,
      ...(found?.told.amount && { amount: found.told.amount }),
      why: found?.told.why ?? [],
      todo: granted.todo,
      path: `/my/applications/${caseId}`,
    },
  };
};
