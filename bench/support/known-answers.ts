import { get } from 'node:http';
import type { KnownAnswer } from './static-process.ts';

const own = new Set(['connection', 'keep-alive', 'date', 'transfer-encoding']);

/** What a server answers to a path: headers but those of the connection, and the body as it travels. */
export const answerOf = (port: number, path: string, headers: Readonly<Record<string, string>>): Promise<KnownAnswer> =>
  new Promise((resolve, reject) => {
    get({ port, path, host: '127.0.0.1', headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        if (response.statusCode !== 200) reject(new Error(`${path}: ${response.statusCode}`));
        const kept = Object.entries(response.headers).filter(([name]) => !own.has(name));
        resolve({
          headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString('base64'),
        });
      });
    }).once('error', reject);
  });
