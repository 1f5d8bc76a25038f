import { createHash } from 'node:crypto';
import type { Rule } from '../../language/index.ts';
import { canonicalJson } from './json.ts';
import { ruleToJson } from './rule-to-json.ts';

/**
 * The SHA-256 (FIPS 180-4) of a rule's canonical JSON, in hex: whoever holds the rule can compute it, and it changes with anything
 * the rule says. A decision that names it names the very text that decided.
 */
export const ruleFingerprint = (rule: Rule): string =>
  createHash('sha256')
    .update(canonicalJson(ruleToJson(rule)))
    .digest('hex');
