import { createTransport } from 'nodemailer';

/** A letter as it goes out: plain text, one receiver. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for each try of one letter, so that a receiver can tell a repetition. */
  readonly messageId: string;
}

/** Hands a letter to a mail server; throws when it was not accepted. */
export interface Mailer {
  send(letter: Letter): Promise<void>;
  close(): void;
}

/** The mail server will never take this letter (SMTP 5xx: no such address). Trying again only annoys it. */
export class LetterRefused extends Error {
  constructor(cause: unknown) {
    super('the mail server refused the letter for good', { cause });
    this.name = 'LetterRefused';
  }
}

const isFinal = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && Number(error.responseCode) >= 500;

// 5xx to the conversation as a whole (login wrong, no TLS) is about us, not about the receiver: that is tried again.
const isAboutReceiver = (error: unknown): boolean =>
  error instanceof Error && 'command' in error && (error.command === 'RCPT TO' || error.command === 'DATA');

/**
 * A mailer that speaks SMTP (`smtp://user:password@host:port`; `smtps://` for TLS from the start). Throws `LetterRefused` when
 * the server refuses the receiver or the letter for good, another error when trying again may help.
 */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, text, messageId }) {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: to },
          subject,
          text,
          messageId,
          // RFC 3834: no holiday answers, please.
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw isFinal(error) && isAboutReceiver(error) ? new LetterRefused(error) : error;
      }
    },
    close: () => transport.close(),
  };
}
