/** The origin a person means by what they typed or pasted, e.g. `till.example/pos?x` → `https://till.example`; null: no web address. */
export function siteOrigin(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/u.test(trimmed)) return null;
  const scheme = /^[a-z][a-z\d+.-]*:(?!\d)/iu.test(trimmed);
  const local = /^(?:localhost|127\.|192\.168\.|10\.|\[::1\])/iu.test(trimmed);
  const address = scheme ? trimmed : `${local ? 'http' : 'https'}://${trimmed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[') || scheme;
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '' && named ? url.origin : null;
}
