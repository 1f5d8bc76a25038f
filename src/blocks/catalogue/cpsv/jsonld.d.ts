declare module 'jsonld' {
  interface Options {
    readonly format: 'application/n-quads';
    /** Fails on terms the context does not know, instead of dropping them. */
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<never>;
  }
  const jsonld: { toRDF(document: object, options: Options): Promise<string> };
  export default jsonld;
}
