/** Whether a text fits a glob in which `*` stands for any characters, none included. Linear in the text. */
export function fitsGlob(glob: string, text: string): boolean {
  const [start = '', ...rest] = glob.split('*');
  const end = rest.pop();
  if (end === undefined) return text === start;
  if (!text.startsWith(start) || text.length < start.length + end.length || !text.endsWith(end)) return false;
  let from = start.length;
  const until = text.length - end.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > until) return false;
    from = at + part.length;
  }
  return true;
}

/** Compares an address with a glob over its path, and over its query too when the glob has a `?`. */
export function fitsAddress(glob: string, address: { readonly pathname: string; readonly search: string }): boolean {
  return fitsGlob(glob, glob.includes('?') ? address.pathname + address.search : address.pathname);
}
