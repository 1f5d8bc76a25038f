import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../../kernel/html/index.ts';
import { anyone, createServer, page, view } from '../../kernel/http/index.ts';
import { silentTelemetry } from '../../kernel/telemetry/index.ts';
import { systemClock } from '../../kernel/time/index.ts';
import { proxiesIn } from './setting.ts';

test('only a named proxy says where a request comes from; nobody does when none is named', async () => {
  const from = async (setting: string | undefined): Promise<string> => {
    const server = await createServer({
      routes: [
        page({ method: 'GET', path: '/', access: anyone, handle: ({ ctx }) => view({ title: ctx.ip, main: html`` }) }),
      ],
      shell: (_, reply) => String(reply.title),
      errorPage: () => view({ title: '', main: html`` }),
      clock: systemClock,
      telemetry: silentTelemetry(),
      config: { publicUrl: 'http://localhost', trustProxy: proxiesIn(setting) },
    });
    const headers = { 'x-forwarded-for': '203.0.113.7' };
    const { body } = await server.inject({ url: '/', remoteAddress: '127.0.0.1', headers });
    await server.close();
    return body;
  };
  assert.equal(await from(undefined), '127.0.0.1');
  assert.equal(await from(' , '), '127.0.0.1');
  assert.equal(await from('10.0.0.0/8'), '127.0.0.1');
  assert.equal(await from('10.0.0.0/8, 127.0.0.1'), '203.0.113.7');
});
