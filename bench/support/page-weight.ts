import { get } from 'node:http';

const bytesAt = (port: number, path: string): Promise<{ text: string; bytes: number }> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'identity' };
    get({ port, path, host: '127.0.0.1', headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ text: body.toString(), bytes: body.length });
      });
    }).once('error', reject);
  });

const compressedAt = (port: number, path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br' };
    get({ port, path, host: '127.0.0.1', headers, agent: false }, response => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('end', () => resolve(bytes));
    }).once('error', reject);
  });

/** What a browser loads for a page, as it travels (brotli) and as it is. */
export async function pageWeight(port: number, path: string): Promise<readonly (readonly [string, number, number])[]> {
  const { text, bytes } = await bytesAt(port, path);
  const linked = (pattern: RegExp) => [...text.matchAll(pattern)].map(found => found[1] ?? '');
  const css = linked(/<link rel="stylesheet" href="([^"]+)"/g);
  const js = linked(/<script[^>]* src="([^"]+)"/g);
  const sum = async (name: string, paths: readonly string[]): Promise<readonly [string, number, number]> => {
    const [plain, small] = [
      await Promise.all(paths.map(one => bytesAt(port, one))),
      await Promise.all(paths.map(one => compressedAt(port, one))),
    ];
    return [name, small.reduce((a, b) => a + b, 0), plain.reduce((a, b) => a + b.bytes, 0)];
  };
  return [['HTML', await compressedAt(port, path), bytes], await sum('CSS', css), await sum('JavaScript', js)];
}
