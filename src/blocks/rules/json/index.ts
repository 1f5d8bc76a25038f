export { ruleFingerprint } from './fingerprint.ts';
export { canonicalJson, type Json, type JsonObject } from './json.ts';
export { type ReadRule, ruleFromJson } from './rule-from-json.ts';
export { ruleFormat, ruleToJson } from './rule-to-json.ts';
