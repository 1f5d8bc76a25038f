export { migrations } from './migrations.ts';
export { type Official, unitId } from './official.ts';
export { createOrganisation, type Organisation, type OrganisationOptions } from './organisation.ts';
