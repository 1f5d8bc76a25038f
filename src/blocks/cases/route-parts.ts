import { z } from 'zod';
import type { Access, Context, Submission } from '../../kernel/http/index.ts';
import { Refusal } from '../../kernel/refusal/index.ts';
import { say, type Words } from '../../kernel/words/index.ts';
import type { Documents } from '../documents/index.ts';
import type { Forms } from '../forms/index.ts';
import type { CitizenSession, OfficialSession } from '../identity/index.ts';
import type { Jurisdiction, Service } from '../language/index.ts';
import type { Places } from '../registers/index.ts';
import type { Cases } from './cases.ts';
import type { PathOfRule } from './pages/decision.ts';
import type { Applicant, CaseOfficial } from './person.ts';
import { refuseCase } from './refusal.ts';

/** What the pages of cases need. */
export interface CaseRoutes {
  readonly jurisdiction: Jurisdiction;
  readonly cases: Cases;
  readonly forms: Forms;
  readonly documents: Documents;
  readonly places: Places;
  readonly citizen: Access<CitizenSession>;
  readonly official: Access<OfficialSession>;
  readonly unitName: (unit: string) => Words;
  readonly newId: () => string;
  /** Where people read about a version of a rule, where the algorithm register is kept. */
  readonly pathOfRule?: PathOfRule;
}

export const key = z.uuid();
export const caseParams = z.object({ id: key });

/** What a person may hand in: a few papers or photographs. */
export const uploads = { kinds: ['pdf', 'jpeg', 'png'], fileBytes: 5 * 1024 * 1024, files: 5 } as const;

export const applicantOf = (ctx: Context, session: CitizenSession): Applicant => ({
  session: session.tokenHash,
  person: session.person,
  language: ctx.language,
});

export const officerOf = (session: OfficialSession): CaseOfficial => ({
  session: session.tokenHash,
  official: session.official,
  unit: session.unit,
});

/** The service, when the session is as sure of the person as the service asks. Refuses `assurance-needed`. */
export function sureEnough({ assurance }: CitizenSession, service: Service): Service {
  if (service.assurance === 'substantial' && assurance !== 'substantial') throw refuseCase('assurance-needed');
  return service;
}

/** The refusal's sentence, when it is one the page can show beside what was typed; everything else goes on. */
export function sentence(error: unknown): Words {
  if (!(error instanceof Refusal) || ![409, 422].includes(error.text.status)) throw error;
  const { words } = error.text;
  return { ko: say('ko', words, error.facts), en: say('en', words, error.facts) };
}

/** A form with or without files, as one. */
export const submissionOf = (body: Submission | Submission['form']): Submission =>
  'files' in body ? body : { form: body, files: [] };
