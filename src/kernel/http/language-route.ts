import { z } from 'zod';
import { languages } from '../words/index.ts';
import { anyone } from './access.ts';
import { sameSite } from './address.ts';
import { redirect } from './reply.ts';
import { page, type Route } from './route.ts';

const year = 365 * 24 * 60 * 60;

/** `/language?to=en&next=/services` remembers the language in a cookie and goes on to the same page in it. */
export const languageRoute: Route = page({
  method: 'GET',
  path: '/language',
  access: anyone,
  query: z.object({ to: z.enum(languages), next: z.string().default('/') }),
  handle({ ctx, query }) {
    ctx.setCookie('lang', query.to, { seconds: year });
    return redirect(sameSite(query.next) ? query.next : '/', query.to);
  },
});
