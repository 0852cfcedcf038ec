import { inflateSync } from 'node:zlib';

/** What a printed file holds: the size of each page in millimetres, and all its text in the order in which it is drawn. */
export interface Printed {
  readonly pages: readonly { readonly width: number; readonly height: number }[];
  readonly text: string;
}

const MM_PER_POINT = 25.4 / 72;

/** Reads a PDF as Chromium writes it: objects in plain sight, streams deflated, text as glyph numbers with a map to Unicode. */
export function readPdf(file: Buffer): Printed {
  const objects = objectsOf(file);
  const text = (id: string) => objects.get(id)?.head ?? '';
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b(?!s)/u.test(head));
  return {
    pages: pages.map(({ head }) => {
      const [, , width = '0', height = '0'] = (/\/MediaBox\s*\[([^\]]*)\]/u.exec(head)?.[1] ?? '').trim().split(/\s+/u);
      return { width: Math.round(Number(width) * MM_PER_POINT), height: Math.round(Number(height) * MM_PER_POINT) };
    }),
    text: pages.map(({ head }) => pageText(head, objects, text)).join('\n'),
  };
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(file: Buffer): ReadonlyMap<string, PdfObject> {
  const raw = file.toString('latin1');
  const found = new Map<string, PdfObject>();
  for (const { 1: id = '', index } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\b/gu)) {
    const end = raw.indexOf('endobj', index);
    const body = raw.slice(raw.indexOf('obj', index) + 3, end);
    const at = body.indexOf('stream\n');
    const length = Number(/\/Length (\d+)/u.exec(body)?.[1] ?? 0);
    const head = at < 0 ? body : body.slice(0, at);
    const bytes = at < 0 ? null : Buffer.from(body.slice(at + 7, at + 7 + length), 'latin1');
    const deflated = bytes !== null && head.includes('/FlateDecode') && !head.includes('/Subtype /Image');
    found.set(id, { head, stream: deflated ? inflateSync(bytes).toString('latin1') : '' });
  }
  return found;
}

function pageText(head: string, objects: ReadonlyMap<string, PdfObject>, text: (id: string) => string): string {
  const resources = /\/Resources (\d+) 0 R/u.exec(head)?.[1];
  const named = resources === undefined ? head : text(resources);
  const fonts = new Map(
    [...named.matchAll(/\/(F\d+) (\d+) 0 R/gu)].map(({ 1: name = '', 2: id = '' }) => {
      const map = /\/ToUnicode (\d+) 0 R/u.exec(text(id))?.[1] ?? '';
      return [name, glyphs(objects.get(map)?.stream ?? '')] as const;
    }),
  );
  const content = /\/Contents (\d+) 0 R/u.exec(head)?.[1] ?? '';
  let font: ReadonlyMap<number, string> = new Map();
  let drawn = '';
  for (const { 1: name, 2: codes = '' } of (objects.get(content)?.stream ?? '').matchAll(
    /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\bET\b/gu,
  )) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else if (codes === '') drawn += ' ';
    else for (const [code] of codes.matchAll(/.{4}/gu)) drawn += font.get(Number.parseInt(code, 16)) ?? '?';
  }
  return drawn.replace(/\s+/gu, ' ');
}

/** A font's map from glyph numbers to text. */
function glyphs(map: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const number = (hex: string) => Number.parseInt(hex, 16);
  for (const { 1: part = '' } of map.matchAll(/beginbfchar(.*?)endbfchar/gsu)) {
    for (const { 1: from = '', 2: to = '' } of part.matchAll(/<(\w+)> <(\w+)>/gu)) found.set(number(from), utf16(to));
  }
  for (const { 1: part = '' } of map.matchAll(/beginbfrange(.*?)endbfrange/gsu)) {
    for (const { 1: from = '', 2: to = '', 3: first = '' } of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu)) {
      for (let code = number(from); code <= number(to); code += 1) {
        found.set(code, String.fromCharCode(number(first) + code - number(from)));
      }
    }
  }
  return found;
}

function utf16(hex: string): string {
  return String.fromCharCode(...[...hex.matchAll(/.{4}/gu)].map(([unit]) => Number.parseInt(unit, 16)));
}
