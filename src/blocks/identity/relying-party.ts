import type { Words } from '../../kernel/words/index.ts';

/** This site, as authenticators know it. */
export interface RelyingParty {
  /** The host's name: passkeys made for it work nowhere else. */
  readonly id: string;
  readonly origin: string;
  readonly name: Words;
}

/** From the address people reach the site at, such as `https://madang.kr` or `http://localhost:3000`. */
export function relyingParty(publicUrl: string, name: Words): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin, name };
}
