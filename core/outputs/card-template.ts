/** What a warranty card can say of its unit and its sale. */
export const CARD_PLACES = [
  'product',
  'identifiers',
  'quantity',
  'from',
  'until',
  'period',
  'rule',
  'sale',
  'soldOn',
  'shop',
] as const;
export type CardPlace = (typeof CARD_PLACES)[number];

/** Longest template, in characters. A card is a page, not a book. */
export const LONGEST_TEMPLATE = 5_000;

/** A stretch of text, or the place of a value. Values are never read as markup. */
export type Piece = { readonly strong: boolean } & ({ readonly text: string } | { readonly place: CardPlace });

export interface Block {
  readonly as: 'title' | 'heading' | 'item' | 'text' | 'rule' | 'gap';
  readonly pieces: readonly Piece[];
}

/** What is wrong with a template, and where: line and column count from 1. */
export interface TemplateProblem {
  readonly what: 'unknown' | 'open' | 'long';
  readonly line: number;
  readonly column: number;
  /** The unknown word. */
  readonly word: string;
}

export type ParsedTemplate =
  | { readonly ok: true; readonly blocks: readonly Block[] }
  | { readonly ok: false; readonly problem: TemplateProblem };

/** Longest first: a line of a sub-heading begins like that of a heading. */
const STARTS = [
  ['## ', 'heading'],
  ['# ', 'title'],
  ['- ', 'item'],
] as const;

/**
 * Reads a template: a block a line. `# title`, `## heading`, `- item`, `---` for a rule, `**strong**`, `{{place}}`; everything else is
 * text as it stands. There is no other markup.
 */
export function parseTemplate(text: string): ParsedTemplate {
  const lines = text.split(/\r\n|\r|\n/u);
  if (text.length > LONGEST_TEMPLATE) return wrong('long', lines.length, 1, '');
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const start = STARTS.find(([mark]) => line.startsWith(mark));
    const [mark, as] = start ?? ['', 'text' as const];
    const read = piecesOf(line, mark.length);
    if ('what' in read) return wrong(read.what, index + 1, read.column, read.word);
    if (line.trim() === '') blocks.push({ as: 'gap', pieces: [] });
    else if (/^-{3,}\s*$/u.test(line)) blocks.push({ as: 'rule', pieces: [] });
    else blocks.push({ as, pieces: read.pieces });
  }
  return { ok: true, blocks };
}

function wrong(what: TemplateProblem['what'], line: number, column: number, word: string): ParsedTemplate {
  return { ok: false, problem: { what, line, column, word } };
}

type Read = { readonly pieces: readonly Piece[] } | Omit<TemplateProblem, 'line'>;

function piecesOf(line: string, from: number): Read {
  const pieces: Piece[] = [];
  let strong = false;
  let at = from;
  const add = (end: number) => {
    if (end > at) pieces.push({ text: line.slice(at, end), strong });
  };
  for (const found of line.matchAll(/\*\*|\{\{/gu)) {
    const { index } = found;
    if (index < at) continue;
    add(index);
    at = index + 2;
    if (found[0] === '**') {
      strong = !strong;
      continue;
    }
    const end = line.indexOf('}}', at);
    const column = index + 1;
    if (end < 0) return { what: 'open', column, word: '' };
    const word = line.slice(at, end).trim();
    const place = CARD_PLACES.find((one) => one === word);
    if (!place) return { what: 'unknown', column, word };
    pieces.push({ place, strong });
    at = end + 2;
  }
  add(line.length);
  return { pieces };
}
