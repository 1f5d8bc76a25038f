import { type Words, words } from '../../../kernel/words/index.ts';
import {
  type Article,
  isAgency,
  type Jurisdiction,
  type LifeEvent,
  type RegisterDeclaration,
  type Service,
} from '../../language/index.ts';
import { competenceOf } from '../competence.ts';
import { lifeEventPath } from '../offering.ts';
import { type Addresses, inLanguages, type LinkedNode } from './node.ts';

const authority = 'http://publications.europa.eu/resource/authority';

/** The languages of every service, by the EU's authority list. */
export const languageNodes: readonly LinkedNode[] = ['KOR', 'ENG'].map(code => ({
  id: `${authority}/language/${code}`,
  type: 'LinguisticSystem',
}));

export const won: LinkedNode = {
  id: `${authority}/currency/KRW`,
  type: 'Concept',
  prefLabel: inLanguages(words('대한민국 원', 'South Korean won')),
};

export const concept = (at: Addresses, id: string, label: Words): LinkedNode => ({
  id: at.shared('concept', id),
  type: 'Concept',
  prefLabel: inLanguages(label),
});

export const country = (at: Addresses, jurisdiction: Jurisdiction): LinkedNode => ({
  id: at.shared('location', jurisdiction.country),
  type: 'Location',
  identifier: jurisdiction.country,
  title: inLanguages(jurisdiction.words),
});

/** The area of a local agency, or the country for all others. */
function locationOf(at: Addresses, jurisdiction: Jurisdiction, { agency }: Service): LinkedNode {
  if (!isAgency(agency) || agency.areaCode === undefined) return country(at, jurisdiction);
  const { areaCode } = agency;
  return { id: at.shared('location', areaCode), type: 'Location', identifier: areaCode };
}

/** Who is answerable, and for where. It is an agent as well, because it publishes. */
export function authorityNodes(
  at: Addresses,
  jurisdiction: Jurisdiction,
  service: Service,
): readonly [LinkedNode, LinkedNode] {
  const competence = competenceOf(service);
  const location = locationOf(at, jurisdiction, service);
  return [
    {
      id: at.shared('agency', competence.id),
      type: ['PublicOrganisation', 'Agent'],
      identifier: competence.id,
      prefLabel: inLanguages(competence.words),
      title: inLanguages(competence.words),
      spatial: location.id,
    },
    location,
  ];
}

export const articleNode = (at: Addresses, article: Article): LinkedNode => ({
  id: at.shared('law', `${article.law.ko} ${article.number}`),
  type: 'LegalResource',
  title: inLanguages(article.words),
});

export const lifeEventNode = (at: Addresses, event: LifeEvent): LinkedNode => ({
  id: at.page(lifeEventPath(event.id)),
  type: ['LifeEvent', 'Event'],
  identifier: event.id,
  title: inLanguages(event.words),
  description: inLanguages(event.about),
});

/** What kind of proof a register's records are, and that nobody has to bring them. */
export const registerEvidenceType = (
  at: Addresses,
  register: RegisterDeclaration,
  classification: LinkedNode,
): LinkedNode => ({
  id: at.shared('register', register.id),
  type: 'EvidenceType',
  identifier: register.id,
  title: inLanguages(register.words),
  classification: classification.id,
});
