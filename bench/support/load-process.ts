// A client of its own process: sends the same requests again and again on kept connections, one after another on each.
import { connect, type Socket } from 'node:net';

/** What to send to which port, for how long. */
export interface Load {
  readonly port: number;
  /** Whole requests, as they travel. */
  readonly requests: readonly string[];
  readonly connections: number;
  readonly seconds: number;
}

export interface Loaded {
  readonly answers: number;
  readonly refused: number;
  readonly bytes: number;
  readonly seconds: number;
}

const headEnd = Buffer.from('\r\n\r\n');

/** Reads answers with a `Content-Length` from a connection; calls back at the end of each. */
function readAnswers(socket: Socket, answered: (status: number, bytes: number) => void): void {
  let head: Buffer = Buffer.alloc(0);
  let left = 0;
  let status = 0;
  let length = 0;
  socket.on('data', (chunk: Buffer) => {
    if (left > 0) left -= chunk.length;
    else {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      const text = head.toString('latin1', 0, end);
      const declared = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
      if (declared === undefined) throw new Error(`an answer without a length: ${text}`);
      status = Number(text.slice(9, 12));
      length = end + 4 + Number(declared);
      left = length - head.length;
      head = Buffer.alloc(0);
    }
    if (left === 0) answered(status, length);
  });
}

function run({ port, requests, connections, seconds }: Load): Promise<Loaded> {
  const start = performance.now();
  const until = start + seconds * 1000;
  const tally = { answers: 0, refused: 0, bytes: 0 };
  let next = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      const send = () => socket.write(requests[next++ % requests.length] ?? '');
      readAnswers(socket, (status, bytes) => {
        tally.answers += 1;
        tally.bytes += bytes;
        if (status !== 200) tally.refused += 1;
        if (performance.now() < until) send();
        else socket.end();
      });
      socket.once('connect', send);
      socket.once('error', reject);
      socket.once('close', () => resolve());
    });
  return Promise.all(Array.from({ length: connections }, one)).then(() => ({
    ...tally,
    seconds: (performance.now() - start) / 1000,
  }));
}

process.on('message', (load: Load) => void run(load).then(loaded => process.send?.(loaded)));
process.once('disconnect', () => process.exit());
