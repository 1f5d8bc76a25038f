import { lawBasis } from '../law-basis.ts';
import { servicePath } from '../offering.ts';
import { isoDuration } from '../period-words.ts';
import { cpsvContext } from './context.ts';
import { inLanguages, type LinkedDocument, type LinkedNode } from './node.ts';
import {
  channel,
  contact,
  costNodes,
  evidence,
  evidenceConcepts,
  evidenceTypes,
  output,
  requirement,
  rule,
  type Surroundings,
} from './service-parts.ts';
import { articleNode, authorityNodes, languageNodes, lifeEventNode } from './shared-nodes.ts';

const idsOf = (nodes: readonly LinkedNode[], type: string): readonly string[] =>
  nodes.filter(node => node.type === type).map(node => node.id);

/** A service, first, and everything its description mentions, as nodes of CPSV-AP 3.2.0. Some nodes come more than once. */
export function serviceNodes(around: Surroundings): readonly LinkedNode[] {
  const { at, jurisdiction, service } = around;
  const [authority, location] = authorityNodes(at, jurisdiction, service);
  const laws = lawBasis(service).map(({ article }) => articleNode(at, article));
  const events = service.lifeEvents.map(event => lifeEventNode(at, event));
  const types = evidenceTypes(around);
  const parts = [costNodes, evidence, output, channel, rule, requirement, contact].flatMap(part => part(around));
  const { ko, en } = service.words;
  const described: LinkedNode = {
    id: at.page(servicePath(service.id)),
    type: 'PublicService',
    identifier: service.id,
    title: { ko: ko.name, en: en.name },
    description: { ko: [ko.gives, ...ko.notes].join(' '), en: [en.gives, ...en.notes].join(' ') },
    keyword: { ko: ko.also, en: en.also },
    language: languageNodes.map(node => node.id),
    spatial: location.id,
    isPartOf: at.shared('dataset', 'services'),
    page: at.page(servicePath(service.id)),
    processingTime: isoDuration(service.clock.period),
    hasCompetentAuthority: authority.id,
    hasLegalResource: laws.map(node => node.id),
    hasCost: idsOf(parts, 'Cost'),
    hasInputType: types.map(node => node.id),
    hasInput: idsOf(parts, 'Evidence'),
    produces: idsOf(parts, 'Output'),
    hasChannel: idsOf(parts, 'Channel'),
    follows: idsOf(parts, 'Rule'),
    holdsRequirement: idsOf(parts, 'Requirement'),
    contactPoint: idsOf(parts, 'ContactPoint'),
    isGroupedBy: events.map(node => node.id),
  };
  return [
    described,
    authority,
    location,
    ...laws,
    ...events,
    ...types,
    ...evidenceConcepts(around),
    ...parts,
    ...languageNodes,
  ];
}

/** The data set of all services, and who publishes it: the portal itself. */
export function datasetNodes({ at, jurisdiction }: Omit<Surroundings, 'service'>): readonly LinkedNode[] {
  const publisher = at.shared('agency', 'portal');
  const dataset = at.shared('dataset', 'services');
  return [
    {
      id: dataset,
      type: 'Dataset',
      identifier: 'services',
      title: { ko: `${jurisdiction.portal.ko} 서비스 목록`, en: `Services of ${jurisdiction.portal.en}` },
      description: {
        ko: `${jurisdiction.portal.ko}에서 신청할 수 있는 모든 서비스입니다.`,
        en: `Every service that can be applied for at ${jurisdiction.portal.en}.`,
      },
      publisher,
    },
    { id: publisher, type: 'Agent', identifier: 'portal', title: inLanguages(jurisdiction.portal) },
  ];
}

/** Each node once: what is shared by services is said the same way each time. */
const once = (nodes: readonly LinkedNode[]): readonly LinkedNode[] => [...new Map(nodes.map(n => [n.id, n])).values()];

/** The description of one service: `GET /api/services/{id}.jsonld`. */
export const describeService = (around: Surroundings): LinkedDocument => ({
  '@context': cpsvContext,
  '@graph': once([...serviceNodes(around), ...datasetNodes(around)]),
});

// Only the whole catalogue names related services: a description alone would mention services it does not describe.
const withRelated = (around: Surroundings): readonly LinkedNode[] => {
  const { at, service } = around;
  const [described, ...rest] = serviceNodes(around);
  const relatedService = (service.next ?? []).map(id => at.page(servicePath(id)));
  return described ? [{ ...described, relatedService }, ...rest] : rest;
};

/** The description of all services: `GET /api/catalogue.jsonld`. */
export function describeCatalogue(around: Omit<Surroundings, 'service'>): LinkedDocument {
  const { services } = around.jurisdiction;
  const [dataset, ...rest] = datasetNodes(around);
  const hasPart = services.map(service => around.at.page(servicePath(service.id)));
  return {
    '@context': cpsvContext,
    '@graph': once([
      ...(dataset ? [{ ...dataset, hasPart }] : []),
      ...rest,
      ...services.flatMap(service => withRelated({ ...around, service })),
    ]),
  };
}
