/**
 * JSON with sorted keys and without white space or absent fields: equal values give equal texts (RFC 8785 for the
 * values that an entry may hold). Throws on a number that JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no place in an entry`);
    return JSON.stringify(value);
  }
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no place in an entry`);
  return Array.isArray(value) ? listJson(value) : recordJson(value as Readonly<Record<string, unknown>>);
}

// An entry of ten thousand units has some 400,000 fields: texts grown in place take a third of the time that lists joined take.

function listJson(list: readonly unknown[]): string {
  let text = '[';
  for (const item of list) {
    if (text !== '[') text += ',';
    text += canonicalJson(item);
  }
  return `${text}]`;
}

function recordJson(fields: Readonly<Record<string, unknown>>): string {
  let text = '{';
  for (const name of Object.keys(fields).sort()) {
    const field = fields[name];
    if (field === undefined) continue;
    if (text !== '{') text += ',';
    text += nameJson(name);
    text += canonicalJson(field);
  }
  return `${text}}`;
}

/** Field names as JSON: the same few in every entry. */
const NAMES = new Map<string, string>();
const MOST_NAMES = 1000;

function nameJson(name: string): string {
  const known = NAMES.get(name);
  if (known !== undefined) return known;
  const json = `${JSON.stringify(name)}:`;
  if (NAMES.size < MOST_NAMES) NAMES.set(name, json);
  return json;
}
