import type { Agency } from '../agency.ts';
import { isAgency } from '../agency.ts';
import type { DocumentTemplate } from '../document.ts';
import type { Jurisdiction } from '../jurisdiction.ts';
import type { Article } from '../law.ts';
import type { Parameter } from '../parameter.ts';
import type { Service } from '../service.ts';

/** Every agency: the named ones and those of the templates. */
export const agenciesOf = (jurisdiction: Jurisdiction): readonly Agency[] => [
  ...jurisdiction.agencies,
  ...jurisdiction.templates.flatMap(template => [...template.agencies.values()]),
];

export const documentsOf = (jurisdiction: Jurisdiction): readonly DocumentTemplate[] => [
  ...new Set(jurisdiction.services.flatMap(service => service.gives ?? [])),
];

const ofService = (service: Service): readonly Parameter<unknown>[] => [
  service.fee,
  service.remedy.within,
  ...(service.gives ? [service.gives.verifiableFor] : []),
];

/** Every parameter that is listed or used anywhere, each once. */
export const parametersOf = (jurisdiction: Jurisdiction): readonly Parameter<unknown>[] => [
  ...new Set([
    ...jurisdiction.parameters,
    ...jurisdiction.services.flatMap(ofService),
    ...jurisdiction.relations.flatMap(({ via }) => (via.kind === 'listed' && via.younger ? [via.younger.than] : [])),
    jurisdiction.supplement.days,
    jurisdiction.supplement.extensions,
  ]),
];

const citedBy = (service: Service): readonly Article[] => [
  service.law,
  service.basis,
  service.clock.law,
  service.remedy.law,
  ...(service.remedy.answered ? [service.remedy.answered.law] : []),
  ...(service.alsoFor ?? []).map(other => other.law),
  ...Object.values(service.process.states).flatMap(state => (state.kind === 'automatic' ? [state.law] : [])),
];

/** Every article cited anywhere; one that is cited twice comes twice. */
export const articlesOf = (jurisdiction: Jurisdiction): readonly Article[] => [
  ...jurisdiction.services.flatMap(citedBy),
  ...jurisdiction.registers.map(register => register.declaration.law),
  ...parametersOf(jurisdiction).flatMap(parameter =>
    parameter.values.flatMap(({ source }) => (typeof source === 'string' ? [] : [source])),
  ),
  jurisdiction.ownRecord,
  jurisdiction.supplement.law,
  jurisdiction.automation,
];

/** Whether the agency of a service is one the jurisdiction lists. */
export const isListedAgency = (jurisdiction: Jurisdiction, { agency }: Service): boolean =>
  isAgency(agency)
    ? agenciesOf(jurisdiction).some(one => one.id === agency.id)
    : jurisdiction.templates.some(one => one.id === agency.template.id);
