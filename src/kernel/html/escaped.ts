const special = /[&<>"'`]/;

const entity = (code: number): string | undefined => {
  switch (code) {
    case 38:
      return '&amp;';
    case 60:
      return '&lt;';
    case 62:
      return '&gt;';
    case 34:
      return '&quot;';
    case 39:
      return '&#39;';
    case 96:
      return '&#96;';
    default:
      return undefined;
  }
};

/** Text made harmless in element content and in quoted attributes. One pass; text without special characters comes back as it is. */
export function escaped(text: string): string {
  const first = text.search(special);
  if (first < 0) return text;
  let out = '';
  let from = 0;
  for (let i = first; i < text.length; i += 1) {
    const replacement = entity(text.charCodeAt(i));
    if (replacement === undefined) continue;
    out += text.slice(from, i) + replacement;
    from = i + 1;
  }
  return out + text.slice(from);
}
