import { z } from 'zod';
import { anyone, api, page, type Route, view } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import type { Rule } from '../language/index.ts';
import { type AlgorithmEntry, algorithmEntry } from './algorithm-entry.ts';
import { algorithmRecord, recordOf } from './algorithm-record.ts';
import { algorithmListPage, algorithmListTitle } from './pages/algorithm-list-page.ts';
import { algorithmPage } from './pages/algorithm-page.ts';
import { nearest } from './pages/rule-page.ts';
import type { Policy } from './policy.ts';
import type { PolicyRoutes } from './routes.ts';
import { isInForce } from './rule-book.ts';
import { ruleOf, ruleParams, versionShape } from './rule-request.ts';

const kept = { public: 60 } as const;
const VersionAsked = z.object({ version: versionShape });

/** The entry of a rule as it stands today; of one that is over, as it stood last. */
async function entryOf(policy: Policy, rule: Rule): Promise<AlgorithmEntry> {
  const [amended, decisions] = await Promise.all([policy.amendments(), policy.decisions(rule)]);
  const { book, services, registerName } = policy;
  return algorithmEntry(rule, { book, services, registerName, amended, decisions, on: nearest(rule, policy.today()) });
}

/** The public register of algorithms: pages for people, records for programs. */
export function algorithmRoutes({ policy, publicUrl }: PolicyRoutes): readonly Route[] {
  const { book } = policy;
  return [
    page({
      method: 'GET',
      path: '/algorithms',
      access: anyone,
      handle: ({ ctx }) =>
        view({ title: algorithmListTitle, main: algorithmListPage(ctx, book.inForce(policy.today())), cache: kept }),
    }),
    page({
      method: 'GET',
      path: '/algorithms/:id',
      access: anyone,
      params: ruleParams,
      query: VersionAsked,
      async handle({ ctx, params, query }) {
        const rule = ruleOf(policy, params.id, query.version);
        const entry = await entryOf(policy, rule);
        const inForce = isInForce(rule, policy.today());
        return view({
          title: words(`${rule.words.ko}: ${algorithmListTitle.ko}`, `${rule.words.en}: ${algorithmListTitle.en}`),
          main: algorithmPage(ctx, entry, { inForce }),
          cache: kept,
        });
      },
    }),
    api({
      method: 'GET',
      path: '/api/algorithms',
      access: anyone,
      budget: 'api',
      shared: true,
      summary: words('알고리즘 등록부: 시행 중인 규칙', 'Algorithm register: the rules in force'),
      replies: { 200: z.object({ algorithms: z.array(algorithmRecord) }) },
      async handle() {
        const entries = await Promise.all(book.inForce(policy.today()).map(rule => entryOf(policy, rule)));
        return { status: 200, body: { algorithms: entries.map(one => recordOf(one, publicUrl)) }, cache: kept };
      },
    }),
    api({
      method: 'GET',
      path: '/api/algorithms/:id',
      access: anyone,
      budget: 'api',
      shared: true,
      summary: words('알고리즘 등록부의 한 규칙', 'One rule of the algorithm register'),
      params: ruleParams,
      query: VersionAsked,
      replies: { 200: algorithmRecord },
      async handle({ params, query }) {
        const entry = await entryOf(policy, ruleOf(policy, params.id, query.version));
        return { status: 200, body: recordOf(entry, publicUrl), cache: kept };
      },
    }),
  ];
}
