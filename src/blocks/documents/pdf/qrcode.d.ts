/** The part of the package `qrcode` (which has no types of its own) that is used here. */
declare module 'qrcode' {
  interface Modules {
    readonly size: number;
    /** One entry a module, row by row; dark where not 0. */
    readonly data: Uint8Array;
  }
  const QRCode: {
    create(
      text: string,
      options: { readonly errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' },
    ): { readonly modules: Modules };
  };
  export default QRCode;
}
