import * as asn1 from 'asn1js';
import { sequence } from './der.ts';

/** A certificate's IssuerAndSerialNumber, DER: how a signature names its signer. Throws on what is no certificate. */
export function issuerAndSerial(certificate: Buffer): Buffer {
  const fields = childrenOf(childrenOf(asn1.fromBER(certificate).result)[0]);
  const start = fields[0]?.idBlock.tagClass === 3 ? 1 : 0;
  const [serial, issuer] = [fields[start], fields[start + 2]];
  if (!serial || !issuer) throw new Error('not a certificate');
  return sequence(rawOf(issuer), rawOf(serial));
}

/** What a constructed value holds; nothing for a primitive or a missing one. */
export function childrenOf(node: asn1.BaseBlock | undefined): readonly asn1.BaseBlock[] {
  return node instanceof asn1.Constructed ? node.valueBlock.value : [];
}

/** A parsed value as it stood in the input. */
export const rawOf = (node: asn1.BaseBlock): Buffer => Buffer.from(node.valueBeforeDecodeView);
