import { z } from 'zod';
import { api, page, type Route, view } from '../../kernel/http/index.ts';
import { words } from '../../kernel/words/index.ts';
import { inboxPage, inboxTitle } from './pages/inbox-page.ts';
import { noticePage } from './pages/notice-page.ts';
import { refuseNotice } from './refusal.ts';
import type { NoticeRoutes } from './routes.ts';

const perPage = 20;
/** Where a page of the inbox starts: time and id of the last notice before it. */
const after = z
  .string()
  .regex(/^\d{1,13}~[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  .optional();

const inbox = z.object({
  unread: z.int(),
  notices: z.array(
    z.object({ id: z.string(), sentAt: z.string(), read: z.boolean(), title: z.string(), link: z.string() }),
  ),
  next: z.string().nullable(),
});

/** What a person was told; another person's notice is not found. */
export function inboxRoutes({ notices, jurisdiction, citizen }: NoticeRoutes): readonly Route[] {
  const { zone } = jurisdiction;
  const listOf = async (person: string, from: string | undefined) => {
    const [found, unread] = await Promise.all([notices.mine(person, from, perPage), notices.unread(person)]);
    return { found, unread };
  };
  return [
    page({
      method: 'GET',
      path: '/my/inbox',
      access: citizen,
      query: z.object({ after }),
      async handle({ ctx, actor, query }) {
        const { found, unread } = await listOf(actor.person, query.after);
        return view({
          title: inboxTitle,
          unlisted: true,
          main: inboxPage(ctx, { page: found, unread, after: query.after, zone }),
        });
      },
    }),
    page({
      method: 'GET',
      path: '/my/inbox/:id',
      access: citizen,
      params: z.object({ id: z.uuid() }),
      async handle({ ctx, actor, params }) {
        const notice = await notices.open(actor.person, params.id);
        if (!notice) throw refuseNotice('notice-not-found');
        return view({ title: notice.title, unlisted: true, main: noticePage(ctx, { notice, zone }) });
      },
    }),
    api({
      method: 'GET',
      path: '/api/my/inbox',
      access: citizen,
      budget: 'api',
      summary: words('알림함', 'Inbox'),
      query: z.object({ after, lang: z.string().optional() }),
      replies: { 200: inbox },
      async handle({ ctx, actor, query }) {
        const { found, unread } = await listOf(actor.person, query.after);
        return {
          status: 200,
          body: {
            unread,
            notices: found.notices.map(n => ({
              id: n.id,
              sentAt: new Date(n.sentAt).toISOString(),
              read: n.readAt !== undefined,
              title: ctx.say(n.title),
              link: n.link,
            })),
            next: found.next ?? null,
          },
        };
      },
    }),
  ];
}
