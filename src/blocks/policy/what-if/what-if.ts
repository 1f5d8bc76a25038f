import { isDeepStrictEqual } from 'node:util';
import type { Queryable } from '../../../kernel/database/index.ts';
import type { CivilDay, Clock } from '../../../kernel/time/index.ts';
import { type Words, words } from '../../../kernel/words/index.ts';
import type { Fact, Rule } from '../../language/index.ts';
import { type Amendments, type Asked, ruleFingerprint } from '../../rules/index.ts';
import { type ParameterUse, usesIn, valueLines } from '../parameter-use.ts';
import { refusePolicy } from '../refusal.ts';
import type { RuleBook } from '../rule-book.ts';
import type { WhatIfPopulation } from './population.ts';
import { drafted, type Reform, type ReformError, valueOn } from './reform.ts';
import type { Report, ReportedReform, SavedReport } from './report.ts';
import * as store from './report-store.ts';
import { amendedBeside, type DraftRead, readDraft } from './rule-draft.ts';
import { type Prepared, prepared, type TrialSubject, tried } from './trial.ts';

export interface WhatIfOptions {
  readonly database: Queryable;
  readonly clock: Clock;
  readonly book: RuleBook;
  readonly amendments: () => Promise<Amendments>;
  /** Made when it is first asked for. */
  readonly population: (() => Promise<WhatIfPopulation>) | undefined;
  /** The facts that registers keep, by `register.field`. */
  readonly register: (id: string) => Fact | undefined;
}

/** What is tried: a rule on a day, with reforms beside one another. */
export interface Asking {
  readonly rule: Rule;
  readonly on: CivilDay;
  readonly knownOn: CivilDay;
  readonly subject: TrialSubject;
  readonly reforms: readonly Reform[];
}

export interface Tried {
  readonly report: Report | undefined;
  /** By the place of the reform. */
  readonly errors: readonly { readonly reform: number; readonly error: ReformError }[];
  /** What is wrong with a draft, by the place of its reform. */
  readonly wrongDrafts: readonly { readonly reform: number; readonly message: Words }[];
}

/** Reforms tried over a population, and the reports that are kept of them. */
export interface WhatIf {
  /** Begins to make the population, so that it is there when it is needed. */
  warm(): void;
  /** Refuses `population-missing`, `population-not-ready` (while it is made), and what `lowerRule` refuses. */
  try(asking: Asking): Promise<Tried>;
  save(report: Report, by: { readonly id: string; readonly official: string }): Promise<void>;
  find(id: string): Promise<SavedReport | undefined>;
  latest(): Promise<readonly SavedReport[]>;
  /** Computes a report again: whether the same came out. Nothing where the rule or the population is another one by now. */
  again(report: Report): Promise<boolean | undefined>;
}

/** How long somebody waits for a population that is being made. */
const patience = 5000;

const said = (use: Pick<ParameterUse, 'shape'>, value: unknown): Words => {
  const lines = valueLines(use.shape, value).map(one =>
    one.label ? words(`${one.label.ko} ${one.said.ko}`, `${one.label.en}: ${one.said.en}`) : one.said,
  );
  return words(lines.map(one => one.ko).join(', '), lines.map(one => one.en).join(', '));
};

/** The draft as the report keeps it. */
const keptDraft = (read: DraftRead | undefined, { draft: text }: Reform): Pick<ReportedReform, 'draft'> =>
  read && 'draft' in read && text !== undefined ? { draft: { text, fingerprint: ruleFingerprint(read.draft) } } : {};

export function createWhatIf({ database, clock, book, amendments, population, register }: WhatIfOptions): WhatIf {
  let making: Promise<Prepared> | undefined;
  let made: Prepared | undefined;

  function warm(): void {
    if (!population || making) return;
    making = population().then(prepared);
    making.then(
      one => {
        made = one;
      },
      () => {
        // The next who asks tries again.
        making = undefined;
      },
    );
  }

  async function ready(): Promise<Prepared> {
    if (!population) throw refusePolicy('population-missing');
    warm();
    const waited = new Promise<undefined>(resolve => setTimeout(resolve, patience, undefined).unref());
    const found = made ?? (await Promise.race([making, waited]));
    if (!found) throw refusePolicy('population-not-ready');
    return found;
  }

  async function attempt({ rule, on, knownOn, subject, reforms }: Asking): Promise<Tried> {
    const [uses, amended] = [usesIn(rule), await amendments()];
    const before: Asked = { on, knownOn, amended };
    const drafts = reforms.map(reform => ({ reform, ...drafted(uses, reform, { amended, on, knownOn }) }));
    const errors = drafts.flatMap((draft, i) => draft.errors.map(error => ({ reform: i, error })));
    const read = reforms.map(one => (one.draft === undefined ? undefined : readDraft(one.draft, rule, register)));
    const wrongDrafts = read.flatMap((one, i) => (one && 'error' in one ? [{ reform: i, message: one.error }] : []));
    if (errors.length + wrongDrafts.length > 0) return { report: undefined, errors, wrongDrafts };
    const over = await ready();
    const triedAs = (one: DraftRead | undefined, changed: Amendments) => {
      const draft = one && 'draft' in one ? one.draft : undefined;
      const after = draft ? amendedBeside(draft, rule, changed) : changed;
      return tried(rule, { before, after: { ...before, amended: after } }, over, subject, draft);
    };
    const done = drafts.map(
      ({ reform, amended: changed }, i): ReportedReform => ({
        name: reform.name,
        changes: Object.entries(reform.changes).flatMap(([parameter, typed]) => {
          const use = uses.get(parameter);
          if (!use || typed.trim() === '') return [];
          const [was, is] = [valueOn(use, amended, on, knownOn), valueOn(use, changed, on, knownOn)];
          const name = use.parameter.words;
          return [{ parameter, name, typed, before: said(use, was?.value), after: said(use, is?.value) }];
        }),
        ...keptDraft(read[i], reform),
        figures: triedAs(read[i], changed),
      }),
    );
    const { id, version, words: told, people } = over.population;
    const from = { id, version, words: told, people };
    const areas = Object.fromEntries(over.population.areas.map(one => [one.code, one.words]));
    const { id: ruleId, version: ruleVersion } = rule;
    const fingerprint = book.fingerprint(rule);
    return {
      report: {
        rule: ruleId,
        version: ruleVersion,
        fingerprint,
        on,
        knownOn,
        subject,
        population: from,
        areas,
        reforms: done,
      },
      errors: [],
      wrongDrafts: [],
    };
  }

  return {
    warm,
    try: attempt,
    save: (report, { id, official }) => store.save(database, { id, savedBy: official, savedAt: clock(), report }),
    find: id => store.find(database, id),
    latest: () => store.latest(database),
    async again(report) {
      const { on, knownOn, subject, fingerprint, population: from } = report;
      const rule = book.versions(report.rule).find(one => one.version === report.version);
      const { population: now } = await ready();
      if (!rule || book.fingerprint(rule) !== fingerprint || now.id !== from.id || now.version !== from.version)
        return undefined;
      const reforms = report.reforms.map(({ name, changes, draft }) => ({
        name,
        ...(draft && { draft: draft.text }),
        changes: Object.fromEntries(changes.map(one => [one.parameter, one.typed])),
      }));
      const { report: same } = await attempt({ rule, on, knownOn, subject, reforms });
      const plain: unknown = same && JSON.parse(JSON.stringify(same.reforms));
      return isDeepStrictEqual(plain, JSON.parse(JSON.stringify(report.reforms)));
    },
  };
}
