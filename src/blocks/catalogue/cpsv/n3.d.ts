declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';

  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
  /** A set of quads in memory. */
  export const Store: new (quads?: readonly Quad[]) => DatasetCore;
}
