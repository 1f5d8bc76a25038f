const fetchIt = (publicUrl: string): string => `curl -fsSo ca.pem ${publicUrl}/.well-known/madang/ca.pem`;

/** Shell commands (poppler's pdfsig, NSS's certutil) that check `document.pdf` against the authority's certificate alone. */
export const pdfsigCommands = (publicUrl: string): readonly string[] => [
  fetchIt(publicUrl),
  'mkdir -p trust',
  'certutil -N -d sql:trust --empty-password',
  'certutil -A -d sql:trust -n madang -t C,C,C -i ca.pem',
  'pdfsig -nssdir sql:trust document.pdf',
];

/** Shell commands (POSIX tools, xxd, OpenSSL) that take the signature out of `document.pdf` and check it over the rest of the file. */
export const opensslCommands = (publicUrl: string): readonly string[] => [
  fetchIt(publicUrl),
  `set -- $(grep -ao '/ByteRange *\\[[0-9 ]*\\]' document.pdf | tail -n 1 | tr -cs '0-9' '\\n' | sed 's/^0*\\([0-9]\\)/\\1/')`,
  'echo "signed up to byte $(($3 + $4)) of $(wc -c < document.pdf)"',
  `head -c "$3" document.pdf | tail -c +"$(($2 + 1))" | tr -d '<>' | xxd -r -p > signature.der`,
  '{ head -c "$2" document.pdf; tail -c +"$(($3 + 1))" document.pdf | head -c "$4"; } > signed.bin',
  'openssl cms -verify -binary -inform DER -in signature.der -content signed.bin -CAfile ca.pem -out /dev/null',
];
