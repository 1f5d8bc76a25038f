/** From where someone signs in, as little of it as tells a person "that was me": never the whole address or browser string. */
export interface Whereabouts {
  /** `Firefox, Windows` */
  readonly device: string;
  /** The network: `203.0.113.0/24`, `2001:db8:1::/48`. */
  readonly ip: string;
}

type Family = readonly [name: string, mark: RegExp];

// The order matters: most browsers also claim to be the ones they imitate.
const browsers: readonly Family[] = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Whale', /Whale\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Opera', /OPR\//],
  ['Firefox', /(?:Firefox|FxiOS)\//],
  ['Chrome', /(?:Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /Safari\//],
];
const systems: readonly Family[] = [
  ['iOS', /iPhone|iPad/],
  ['Android', /Android/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
];

const familyOf = (families: readonly Family[], userAgent: string): string =>
  families.find(([, mark]) => mark.test(userAgent))?.[0] ?? '?';

/** Browser family and operating system, `?` for what is not known. */
export const deviceOf = (userAgent: string): string =>
  `${familyOf(browsers, userAgent)}, ${familyOf(systems, userAgent)}`;

const fourInSix = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i;

/** The first groups of an IPv6 address, with `::` written out. */
function groupsOf(ip: string): readonly string[] {
  const [head = '', tail] = ip.split('%', 1)[0]!.split('::');
  const [a, b] = [head.split(':').filter(Boolean), (tail ?? '').split(':').filter(Boolean)];
  const gap = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - a.length - b.length) }, () => '0');
  return [...a, ...gap, ...b];
}

/** The network an address lies in: 24 bits of IPv4, 48 of IPv6. */
export function networkOf(ip: string): string {
  const four = fourInSix.exec(ip)?.[1] ?? /^(\d+\.\d+\.\d+)\.\d+$/.exec(ip)?.[1];
  if (four !== undefined) return `${four}.0/24`;
  const groups = groupsOf(ip)
    .slice(0, 3)
    .map(group => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/48`;
}

export const whereaboutsOf = (request: { readonly ip: string; readonly userAgent: string }): Whereabouts => ({
  device: deviceOf(request.userAgent),
  ip: networkOf(request.ip),
});
