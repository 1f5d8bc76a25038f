import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay, Clock } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Jurisdiction, Rule, Service } from '../language/index.ts';
import { type Amendments, outlineOf } from '../rules/index.ts';
import type { RuleDecisions } from './counted.ts';
import { type RuleBook, ruleBook, type Verified, verifiedOf } from './rule-book.ts';

export interface PolicyOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly jurisdiction: Pick<Jurisdiction, 'rules' | 'registers' | 'services' | 'zone'>;
  /** What became of the decisions of a version of a rule, where somebody counts them. */
  readonly decisions?: (rule: string, version: number) => Promise<RuleDecisions>;
}

/** What officials and the public can know of the rules, and what officials change about them. */
export interface Policy {
  readonly book: RuleBook;
  readonly services: readonly Service[];
  today(): CivilDay;
  decisions(rule: Rule): Promise<RuleDecisions | undefined>;
  registerName(id: string): Words;
  /** How much of a rule was compared with the official text, as it stands on a day. */
  verified(rule: Rule, on: CivilDay, amended: Amendments): Verified;
  /** Values released since the program was built, as known today: for everything that decides. */
  amendments(): Promise<Amendments>;
}

/** Opens the policy room over a jurisdiction's rules. */
export function createPolicy({ clock, jurisdiction, decisions }: PolicyOptions): Policy {
  const registers = new Map(jurisdiction.registers.map(({ declaration }) => [declaration.id, declaration.words]));
  return {
    book: ruleBook(jurisdiction.rules),
    services: jurisdiction.services,
    decisions: async rule => decisions?.(rule.id, rule.version),
    today: () => jurisdiction.zone.dayOf(clock()),
    registerName: id => registers.get(id) ?? { ko: id, en: id },
    verified: (rule, on, amended) => {
      const { parameters } = outlineOf(rule, { on, amended });
      return verifiedOf(
        rule,
        parameters.map(one => one.used),
      );
    },
    amendments: async () => new Map(),
  };
}
