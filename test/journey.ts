// A person's or an official's way through the portal by plain requests, as a browser without JavaScript makes them.
import type { InjectedResponse, Server } from '../src/kernel/http/index.ts';
import type { TestGovernment } from './government.ts';

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A file as a form sends it. */
export interface SentFile {
  readonly field: string;
  readonly filename: string;
  readonly bytes: Buffer;
  readonly type?: string;
}

/** Someone who asks the portal for things, with the cookie of their session or without one. */
export interface Visitor {
  get(path: string, headers?: Record<string, string>): Promise<InjectedResponse>;
  post(path: string, fields?: Fields | string, headers?: Record<string, string>): Promise<InjectedResponse>;
  json(path: string, body: unknown, headers?: Record<string, string>): Promise<InjectedResponse>;
  send(path: string, fields: Fields, files: readonly SentFile[]): Promise<InjectedResponse>;
}

const formType = 'application/x-www-form-urlencoded';
const pairs = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([name, value]) => (typeof value === 'string' ? [value] : value).map(v => [name, v] as const))
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

/** A multipart body, its parts written as they are given: names are not escaped, so that hostile ones arrive. */
export function multipart(fields: Fields, files: readonly SentFile[]): { type: string; body: Buffer } {
  const boundary = '----madang-boundary';
  const chunks: Buffer[] = [];
  const part = (head: string, body: Buffer): void =>
    void chunks.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    );
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) part(`name="${name}"`, Buffer.from(one));
  for (const { field, filename, bytes, type = 'application/octet-stream' } of files)
    part(`name="${field}"; filename="${filename}"\r\nContent-Type: ${type}`, bytes);
  chunks.push(Buffer.from(`--${boundary}--\r\n`));
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(chunks) };
}

/** `cookie` is the whole header; nobody's when not given. */
export function visitor(server: Server, cookie?: string): Visitor {
  const base = cookie === undefined ? {} : { cookie };
  const same = { 'sec-fetch-site': 'same-origin' };
  return {
    get: (url, headers = {}) => server.inject({ method: 'GET', url, headers: { ...base, ...headers } }),
    post: (url, fields = {}, headers = {}) =>
      server.inject({
        method: 'POST',
        url,
        headers: { ...base, ...same, 'content-type': formType, ...headers },
        payload: typeof fields === 'string' ? fields : pairs(fields),
      }),
    json: (url, body, headers = {}) =>
      server.inject({
        method: 'POST',
        url,
        headers: { ...base, ...same, 'content-type': 'application/json', ...headers },
        payload: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    send(url, fields, files) {
      const { type, body } = multipart(fields, files);
      return server.inject({ method: 'POST', url, headers: { ...base, ...same, 'content-type': type }, payload: body });
    },
  };
}

/** The smallest file that is taken for a PDF; `inside` is whatever else it carries. */
export const pdf = (inside = ''): Buffer => Buffer.from(`%PDF-1.7\n%${inside}\ntrailer <<>>\n%%EOF\n`);

const sentTo = (response: InjectedResponse): string => {
  const { location } = response.headers;
  if (response.statusCode !== 303 || typeof location !== 'string')
    throw new Error(`expected to be sent on, got ${response.statusCode}: ${response.body.slice(0, 2000)}`);
  return location;
};

/** Answers one question after the other until the check page; gives the draft's key. */
export async function fillIn(
  who: Visitor,
  service: string,
  answers: (question: string) => Promise<InjectedResponse>,
): Promise<string> {
  let at = sentTo(await who.post(`/apply/${service}`));
  const draft = at.split('/')[2] ?? '';
  at = sentTo(await who.get(at));
  for (let turns = 0; turns < 20; turns += 1) {
    const [, question] = /\/questions\/([^/?]+)$/.exec(at) ?? [];
    if (question === undefined) return draft;
    at = sentTo(await answers(`/drafts/${draft}/questions/${question}`));
  }
  throw new Error('the questions never end');
}

export interface MoveIn {
  readonly note?: string;
  readonly filename?: string;
  readonly detail?: string;
}

/** Reports a move to a place of the open register, up to the check page; gives the draft's key. */
export async function moveInDraft(
  town: TestGovernment,
  who: Visitor,
  person: string,
  move: MoveIn = {},
): Promise<string> {
  const { note = '엘리베이터 없음', filename = '계약서.pdf', detail = '101동 202호' } = move;
  const { place } = await town.db.owner.one<{ place: string }>(
    `select subject as place from registers.places where valid_to is null and known_to is null order by subject limit 1`,
  );
  const day = new Date(Date.now() - 2 * 86_400_000);
  const answer = (path: string): Promise<InjectedResponse> => {
    switch (path.split('/').at(-1)) {
      case 'movedOn':
        return who.post(path, {
          'movedOn-year': String(day.getUTCFullYear()),
          'movedOn-month': String(day.getUTCMonth() + 1),
          'movedOn-day': String(day.getUTCDate()),
        });
      case 'newAddress':
        return who.post(path, { newAddress: place, 'newAddress-detail': detail });
      case 'movers':
        return who.post(path, { movers: person });
      case 'holding':
        return who.post(path, { holding: 'leased' });
      case 'lease':
        return who.send(`${path}/file`, {}, [{ field: 'lease', filename, bytes: pdf() }]);
      default:
        return who.post(path, { note });
    }
  };
  return fillIn(who, 'move-in', answer);
}

/** Sends a draft; gives the case's key, which is the draft's. */
export async function sendDraft(who: Visitor, draft: string): Promise<string> {
  sentTo(await who.post(`/drafts/${draft}/check`));
  return draft;
}

/** A copy of the register, issued at once; gives the case's key. */
export async function registerCopy(who: Visitor): Promise<string> {
  const answers: Readonly<Record<string, string>> = { kind: 'household', history: 'no', identityNumbers: 'hidden' };
  const draft = await fillIn(who, 'resident-register-copy', path => {
    const question = path.split('/').at(-1) ?? '';
    return who.post(path, { [question]: answers[question] ?? '' });
  });
  return sendDraft(who, draft);
}
