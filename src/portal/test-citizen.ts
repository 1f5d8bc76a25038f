import { randomUUID } from 'node:crypto';

/** Someone at a browser without JavaScript: keeps cookies, follows nothing by itself. */
export interface Browser {
  get(path: string): Promise<Answer>;
  /** Takes a cookie that was got elsewhere. */
  carry(cookie: string): void;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

/** A browser on a portal; each request fails after half a minute. */
export function browser(url: string): Browser {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${url}${path}`, {
      ...init,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      headers: { cookie, accept: 'text/html' },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';', 1);
      if (pair.startsWith('madang=')) cookie = pair;
    }
    return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
  };
  return {
    carry: given => {
      cookie = given;
    },
    get: path => ask(path, {}),
    post: (path, fields = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }),
  };
}

/** The words of a page, as a person reads them. */
export const read = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

function expected(answer: Answer, what: string, status = 303): Answer {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status}\n${read(answer.text)}`);
  return answer;
}

/** Signs in with a password, as everyone of the demonstration can. */
export async function signIn(url: string, loginName: string, password: string): Promise<Browser> {
  const someone = browser(url);
  expected(await someone.post('/sign-in', { loginName, password, next: '/my' }), `sign-in of ${loginName}`);
  return someone;
}

/** A draft of a register copy that only needs to be sent. */
export async function certificateDraft(citizen: Browser): Promise<string> {
  const draft = randomUUID();
  expected(await citizen.post('/apply/resident-register-copy', { key: draft }), 'start');
  expected(await citizen.post(`/drafts/${draft}/questions/kind`, { kind: 'household' }), 'kind');
  const last = await citizen.post(`/drafts/${draft}/questions/identityNumbers`, { identityNumbers: 'hidden' });
  expected(last, 'identityNumbers');
  return draft;
}

/** A draft of a move of everyone at home to another place that only needs to be sent. */
export async function moveDraft(citizen: Browser, place: string): Promise<string> {
  const draft = randomUUID();
  expected(await citizen.post('/apply/move-in', { key: draft }), 'start');
  const question = (id: string, fields: Readonly<Record<string, string>>) =>
    citizen.post(`/drafts/${draft}/questions/${id}`, fields).then(answer => expected(answer, id));
  const moved = new Date(Date.now() - 3 * 86_400_000);
  await question('movedOn', {
    'movedOn-year': String(moved.getUTCFullYear()),
    'movedOn-month': String(moved.getUTCMonth() + 1),
    'movedOn-day': String(moved.getUTCDate()),
  });
  await question('newAddress', { newAddress: place });
  const { text } = expected(await citizen.get(`/drafts/${draft}/questions/movers`), 'who moved', 200);
  const mover = /name="movers"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="movers"/.exec(text);
  await question('movers', { movers: mover?.[1] ?? mover?.[2] ?? '' });
  await question('holding', { holding: 'owned' });
  await question('note', {});
  return draft;
}

/** Sends a draft: true when the citizen was told that it was sent. */
export async function send(citizen: Browser, draft: string): Promise<boolean> {
  const answer = await citizen.post(`/drafts/${draft}/check`);
  return answer.status === 303 && answer.location.endsWith(`/my/applications/${draft}?sent=1`);
}
