import { X509Certificate } from 'node:crypto';

// Small, so that certificates which all claim to have issued each other cannot keep us busy.
const longestChain = 3;
const mostBetween = 4;

/**
 * Whether a certificate is one of the trusted ones, or was issued under one of them, over at most three steps through
 * certificates of authorities. Times are not looked at: a document outlives the certificate it was signed with, and when it
 * was issued is known from its record. DER; never throws.
 */
export function isTrusted(certificate: Buffer, others: readonly Buffer[], trusted: readonly Buffer[]): boolean {
  try {
    const anchors = trusted.map(der => new X509Certificate(der));
    const between = others.slice(0, mostBetween).map(der => new X509Certificate(der));
    return reaches(new X509Certificate(certificate), between, anchors, longestChain);
  } catch {
    return false;
  }
}

function reaches(
  certificate: X509Certificate,
  between: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  steps: number,
): boolean {
  if (anchors.some(anchor => anchor.raw.equals(certificate.raw) || issued(anchor, certificate))) return true;
  if (steps === 0) return false;
  return between.some(
    issuer =>
      issuer !== certificate &&
      issued(issuer, certificate) &&
      reaches(
        issuer,
        between.filter(other => other !== issuer),
        anchors,
        steps - 1,
      ),
  );
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}
