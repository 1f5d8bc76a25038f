import { z } from 'zod';
import type { Cases } from '../blocks/cases/index.ts';
import type { Session } from '../blocks/identity/index.ts';
import type { Jurisdiction } from '../blocks/language/index.ts';
import { type Access, anyone, api, page, type Route, view } from '../kernel/http/index.ts';
import { addDays, type CivilDay, type Clock } from '../kernel/time/index.ts';
import { words } from '../kernel/words/index.ts';
import { type ServiceFigures, statisticsPage } from './pages/statistics-page.ts';

const days = 30;

const figures = z.object({
  service: z.string(),
  opened: z.int(),
  granted: z.int(),
  refused: z.int(),
  returned: z.int(),
  withdrawn: z.int(),
  averageMilliseconds: z.number().nullable(),
});

/** What the services did in the last thirty days, as a page and for programs: counts only, nobody in them. */
export function statisticsRoutes(deps: {
  readonly jurisdiction: Jurisdiction;
  readonly cases: Cases;
  readonly visitor: Access<Session | undefined>;
  readonly clock: Clock;
}): readonly Route[] {
  const { jurisdiction, cases, visitor, clock } = deps;

  async function lately(): Promise<{ from: CivilDay; to: CivilDay; figures: readonly ServiceFigures[] }> {
    const to = jurisdiction.zone.dayOf(clock());
    const from = addDays(to, 1 - days);
    const counts = await cases.counts(from, to);
    return {
      from,
      to,
      figures: jurisdiction.services.map(service => {
        const of = (what: string) => counts.find(c => c.service === service.id && c.what === what);
        const ended = ['granted', 'refused', 'returned'].flatMap(what => of(what) ?? []);
        const number = ended.reduce((sum, c) => sum + c.cases, 0);
        return {
          service,
          opened: of('opened')?.cases ?? 0,
          granted: of('granted')?.cases ?? 0,
          refused: of('refused')?.cases ?? 0,
          returned: of('returned')?.cases ?? 0,
          withdrawn: of('withdrawn')?.cases ?? 0,
          took: number === 0 ? undefined : ended.reduce((sum, c) => sum + c.took, 0) / number,
        };
      }),
    };
  }

  return [
    page({
      method: 'GET',
      path: '/statistics',
      access: visitor,
      handle: async ({ ctx }) =>
        view({
          title: words('이용 통계', 'Statistics'),
          main: statisticsPage(ctx, { ...(await lately()), hasFunnels: jurisdiction.proactive !== undefined }),
        }),
    }),
    api({
      method: 'GET',
      path: '/api/statistics',
      access: anyone,
      budget: 'api',
      summary: words(
        '최근 30일의 서비스별 신청과 결과',
        'Applications and outcomes by service in the last thirty days',
      ),
      replies: { 200: z.object({ from: z.iso.date(), to: z.iso.date(), services: z.array(figures) }) },
      async handle() {
        const { from, to, figures } = await lately();
        const services = figures.map(({ service, took, ...numbers }) => ({
          service: service.id,
          ...numbers,
          averageMilliseconds: took ?? null,
        }));
        return { status: 200, body: { from, to, services }, cache: { public: 60 } };
      },
    }),
  ];
}
