import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assetFiles, displayOf } from '../index.ts';
import { gallery } from './index.ts';

/** The policy every page of the program must live under. */
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const answers: Readonly<Record<string, unknown>> = {
  '/api/suggest': {
    suggestions: [{ text: '전입신고' }, { text: '전입신고 확인서' }, { text: '전출', href: '/home?language=en' }],
  },
  '/session/extend': { secondsLeft: 900 },
  '/api/work/1': { value: 80, text: '80' },
};

const page = (url: URL): string | undefined =>
  gallery[url.pathname.slice(1)]?.(
    url.searchParams.get('language') === 'en' ? 'en' : 'ko',
    displayOf(url.searchParams.get('theme') ?? undefined, url.searchParams.get('textSize') ?? undefined),
  );

const answer = (url: URL, response: ServerResponse): void => {
  const asset = [...assetFiles().values()].find(file => file.url === url.pathname);
  if (asset !== undefined) {
    response.writeHead(200, { 'content-type': asset.contentType }).end(asset.bytes);
  } else if (answers[url.pathname] !== undefined) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answers[url.pathname]));
  } else {
    const text = page(url);
    response
      .writeHead(text === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      })
      .end(text);
  }
};

/** A small server for the gallery alone, with the program's content security policy. */
export async function serveGallery(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => answer(new URL(request.url ?? '/', 'http://localhost'), response));
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
