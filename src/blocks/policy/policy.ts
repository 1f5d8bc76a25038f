import type { Database } from '../../kernel/database/index.ts';
import type { CivilDay, Clock, Zone } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { AnyRegister, Fact, Jurisdiction, Rule, Service } from '../language/index.ts';
import { type Amendments, outlineOf } from '../rules/index.ts';
import type { RuleDecisions } from './counted.ts';
import { createProposals, type Proposals } from './proposals.ts';
import { type RuleBook, ruleBook, type Verified, verifiedOf } from './rule-book.ts';
import type { WhatIfPopulation } from './what-if/population.ts';
import { createWhatIf, type WhatIf } from './what-if/what-if.ts';

export interface PolicyOptions {
  readonly database: Database;
  readonly clock: Clock;
  /** People to try reforms on; made when it is first asked for. */
  readonly population?: () => Promise<WhatIfPopulation>;
  /** The kind of unit whose officials have a say in every rule, beside the agency that answers for it. */
  readonly unitKind: string;
  readonly jurisdiction: Pick<Jurisdiction, 'rules' | 'registers' | 'services' | 'zone'>;
  /** What became of the decisions of a version of a rule, where somebody counts them. */
  readonly decisions?: (rule: string, version: number) => Promise<RuleDecisions>;
}

/** What officials and the public can know of the rules, and what officials change about them. */
export interface Policy {
  readonly book: RuleBook;
  readonly services: readonly Service[];
  readonly zone: Zone;
  today(): CivilDay;
  decisions(rule: Rule): Promise<RuleDecisions | undefined>;
  registerName(id: string): Words;
  /** How much of a rule was compared with the official text, as it stands on a day. */
  verified(rule: Rule, on: CivilDay, amended: Amendments): Verified;
  readonly proposals: Proposals;
  readonly whatIf: WhatIf;
  /** Values released since the program was built, as known today: for everything that decides. */
  amendments(): Promise<Amendments>;
}

/** The facts that a register names: its properties beside the declaration. */
const factsOf = (register: AnyRegister): readonly Fact[] =>
  Object.values<object>(register).filter((one): one is Fact => 'register' in one && 'field' in one);

/** Opens the policy room over a jurisdiction's rules. */
export function createPolicy({
  database,
  clock,
  jurisdiction,
  decisions,
  population,
  unitKind,
}: PolicyOptions): Policy {
  const registers = new Map(jurisdiction.registers.map(({ declaration }) => [declaration.id, declaration.words]));
  const facts = new Map(jurisdiction.registers.flatMap(factsOf).map(fact => [fact.id, fact]));
  const book = ruleBook(jurisdiction.rules);
  const today = () => jurisdiction.zone.dayOf(clock());
  const proposals = createProposals({ database, clock, today, book, unitKind });
  return {
    book,
    services: jurisdiction.services,
    zone: jurisdiction.zone,
    decisions: async rule => decisions?.(rule.id, rule.version),
    today,
    registerName: id => registers.get(id) ?? { ko: id, en: id },
    verified: (rule, on, amended) => {
      const { parameters } = outlineOf(rule, { on, amended });
      return verifiedOf(
        rule,
        parameters.map(one => one.used),
      );
    },
    proposals,
    whatIf: createWhatIf({
      database,
      clock,
      book,
      amendments: proposals.amendments,
      population,
      register: id => facts.get(id),
    }),
    amendments: proposals.amendments,
  };
}
