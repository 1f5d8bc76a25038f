export { familyRelationCertificate } from './family-relation-certificate.ts';
export * from './life-events.ts';
export { marriageCertificate } from './marriage-certificate.ts';
export { moveIn } from './move-in.ts';
export { residentRegisterCopy } from './resident-register-copy.ts';
