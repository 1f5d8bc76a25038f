// The yardstick of the pages: answers known beforehand, from memory, by node:http alone.
import { createServer } from 'node:http';

export interface KnownAnswer {
  readonly headers: Readonly<Record<string, string>>;
  /** Base64. */
  readonly body: string;
}

process.once('message', (known: Readonly<Record<string, KnownAnswer>>) => {
  const answers = new Map(
    Object.entries(known).map(([path, { headers, body }]) => [path, { headers, body: Buffer.from(body, 'base64') }]),
  );
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (!answer) response.writeHead(404, { 'content-length': 0 }).end();
    else response.writeHead(200, answer.headers).end(answer.body);
  });
  server.keepAliveTimeout = 65_000;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 });
  });
});
process.once('disconnect', () => process.exit());
