declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** A `copy … from stdin` to be given to `client.query`; write the rows into it. */
  export function from(text: string): Writable & Submittable & { readonly rowCount: number };
}
