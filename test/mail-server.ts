import { SMTPServer } from 'smtp-server';

/** A letter as a mail server takes it in, its head and text decoded as a reader sees them. */
export interface Received {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  /** Every byte that went over the wire as the letter. */
  readonly raw: string;
}

export interface MailServer {
  readonly port: number;
  readonly url: string;
  readonly received: Received[];
  /** What the server says to the next letters, such as `550 no such user`; nothing takes them in. */
  answer: string | undefined;
  /** How long the server thinks before it takes a letter in, in milliseconds. */
  pause: number;
  /** Letters offered, taken in or not. */
  offered: number;
  close(): Promise<void>;
}

/** Encoded words (RFC 2047) in their own letters. */
const decodedHead = (text: string): string =>
  text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('latin1')
        : word
            .replaceAll('_', ' ')
            .replace(/=([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );

const utf8 = (latin: string): string => Buffer.from(latin, 'latin1').toString('utf8');

function decodedBody(encoding: string, body: string): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(encoding)) return utf8(body);
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return utf8(bytes);
}

function read(raw: string, from: string, to: readonly string[]): Received {
  const end = raw.indexOf('\r\n\r\n');
  const heads = raw.slice(0, end).replace(/\r\n[ \t]+/g, ' ');
  const head = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(heads)?.[1] ?? '';
  return {
    from,
    to,
    raw,
    subject: utf8(decodedHead(head('subject'))),
    messageId: head('message-id'),
    text: decodedBody(head('content-transfer-encoding'), raw.slice(end + 4)).replaceAll('\r\n', '\n'),
  };
}

/** A real SMTP server on this machine; port 0 takes any free one. */
export async function mailServer(port = 0): Promise<MailServer> {
  const told: Pick<MailServer, 'received' | 'answer' | 'pause' | 'offered'> = {
    received: [],
    answer: undefined,
    pause: 0,
    offered: 0,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo(_address, _session, done) {
      told.offered += 1;
      if (told.answer === undefined) return done();
      done(Object.assign(new Error(told.answer.slice(4)), { responseCode: Number(told.answer.slice(0, 3)) }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks).toString('latin1');
        setTimeout(() => {
          told.received.push(
            read(
              raw,
              mailFrom ? mailFrom.address : '',
              rcptTo.map(r => r.address),
            ),
          );
          done();
        }, told.pause);
      });
    },
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  const address = server.server.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  return Object.assign(told, {
    port: actual,
    url: `smtp://127.0.0.1:${actual}`,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  });
}
