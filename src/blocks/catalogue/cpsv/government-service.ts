import type { Language } from '../../../kernel/words/index.ts';
import type { Service } from '../../language/index.ts';
import { competenceOf } from '../competence.ts';
import { servicePath } from '../offering.ts';
import type { Addresses } from './node.ts';

/** A service as search engines read it: schema.org's GovernmentService, in the language of the page it stands on. */
export function governmentService(at: Addresses, service: Service, language: Language): object {
  const text = service.words[language];
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': at.page(servicePath(service.id)),
    name: text.name,
    alternateName: text.also,
    description: text.gives,
    serviceOperator: { '@type': 'GovernmentOrganization', name: competenceOf(service).words[language] },
    availableChannel: {
      '@type': 'ServiceChannel',
      serviceUrl: at.page(`/apply/${encodeURIComponent(service.id)}`),
      availableLanguage: ['ko', 'en'],
    },
  };
}
