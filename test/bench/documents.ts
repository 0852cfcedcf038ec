/** A document as the bench server keeps it. */
export interface BenchDocument {
  readonly number: string;
  /** The page's `data-cart`. */
  readonly cart: string;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

function page(title: string, main: string): string {
  const head = `<meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">`;
  return `<!doctype html>\n<html lang="en"><head>${head}</head><body>${main}</body></html>\n`;
}

/** What a form gets to see after it was saved. */
export function receiptPage({ number, cart }: BenchDocument): string {
  const marks = `data-receipt-no="${escapeHtml(number)}" data-reference="${escapeHtml(cart)}"`;
  return page('Receipt', `<main class="receipt" ${marks}><h1>Saved as ${escapeHtml(number)}</h1></main>`);
}

/** Every saved document: the place where a number is seen later. */
export function documentsPage(documents: readonly BenchDocument[]): string {
  const rows = documents.map(({ number, cart }) => {
    const marks = `data-document-no="${escapeHtml(number)}" data-reference="${escapeHtml(cart)}"`;
    return `<tr ${marks}><td class="document-no">${escapeHtml(number)}</td><td class="reference">${escapeHtml(cart)}</td></tr>`;
  });
  return page('Documents', `<main class="documents"><table>${rows.join('')}</table></main>`);
}

export function cancelledPage(): string {
  return page('Cancelled', '<main class="cancelled"><h1>Cancelled</h1></main>');
}

/** Links to every trap, for looking at them by hand. */
export function indexPage(traps: readonly { readonly id: string; readonly title: string }[]): string {
  const links = traps.map(({ id, title }) => `<li><a href="/${id}">${escapeHtml(title)}</a></li>`);
  return page('Bench', `<main><h1>Trap pages</h1><ul>${links.join('')}</ul></main>`);
}
