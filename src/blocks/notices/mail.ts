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

/** A mailer that speaks SMTP (`smtp://user:password@host:port`; `smtps://` for TLS from the start). */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object);
  return {
    async send({ to, subject, text, messageId }) {
      await transport.sendMail({ from, to, subject, text, messageId });
    },
    close: () => transport.close(),
  };
}
