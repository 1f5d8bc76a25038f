import { z } from 'zod';
import { anyone, type Context, file, page, type Route, redirect, view } from '../../kernel/http/index.ts';
import type { CitizenSession } from '../identity/index.ts';
import { calendarFile } from './calendar.ts';
import { tokenShape } from './feed.ts';
import { calendarPage, calendarTitle } from './pages/calendar-page.ts';
import { refuseProactive } from './refusal.ts';
import { consenter, type ProactiveRoutes } from './route-parts.ts';

/** `<token>.ics` */
const feedName = z
  .string()
  .max(60)
  .refine(name => name.endsWith('.ics') && tokenShape.test(name.slice(0, -4)));

/** One's own calendar: to look at, to take away, and under a private address for calendar programs. */
export function calendarRoutes({ jurisdiction, proactive, citizen, publicUrl }: ProactiveRoutes): readonly Route[] {
  const { zone, portal } = jurisdiction;

  const shown = async (ctx: Context, actor: CitizenSession, token?: string) => {
    const address = token === undefined ? undefined : `${publicUrl}${ctx.href(`/calendar/${token}.ics`)}`;
    return view({
      title: calendarTitle,
      unlisted: true,
      main: calendarPage(ctx, {
        ...(await proactive.calendar(consenter(actor))),
        zone,
        today: zone.dayOf(ctx.now),
        ...(address !== undefined && { address }),
      }),
    });
  };
  const fileOf = async (ctx: Context, person: string, disposition: 'inline' | 'attachment') =>
    file({
      content: Buffer.from(
        calendarFile(
          { portal, publicUrl, language: ctx.language, now: ctx.now },
          person,
          await proactive.dueLines(person),
        ),
      ),
      type: 'text/calendar; charset=utf-8',
      filename: 'calendar.ics',
      disposition,
      cache: 'private',
    });

  return [
    page({
      method: 'GET',
      path: '/my/calendar',
      access: citizen,
      handle: ({ ctx, actor }) => shown(ctx, actor),
    }),
    page({
      method: 'GET',
      path: '/my/calendar.ics',
      access: citizen,
      handle: ({ ctx, actor }) => fileOf(ctx, actor.person, 'attachment'),
    }),
    page({
      method: 'POST',
      path: '/my/calendar/feed',
      access: citizen,
      async handle({ ctx, actor }) {
        return shown(ctx, actor, await proactive.makeFeed(consenter(actor)));
      },
    }),
    page({
      method: 'POST',
      path: '/my/calendar/feed/end',
      access: citizen,
      async handle({ ctx, actor }) {
        await proactive.endFeed(actor.person);
        return redirect(ctx.href('/my/calendar'));
      },
    }),
    page({
      method: 'GET',
      path: '/calendar/:feed',
      access: anyone,
      params: z.object({ feed: z.string().max(60) }),
      async handle({ ctx, params }) {
        const name = feedName.safeParse(params.feed);
        const person = name.success ? await proactive.personOfFeed(name.data.slice(0, -4)) : undefined;
        if (person === undefined) throw refuseProactive('feed-not-found');
        return fileOf(ctx, person, 'inline');
      },
    }),
  ];
}
