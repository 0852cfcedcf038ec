import type { ShopDocument } from '../document.ts';
import { type Html, html } from '../http/html.ts';
import { formatMoney } from '../numbers.ts';
import { layout } from './layout.ts';
import { kindLabels } from './receipt-page.ts';

function documentRow({ number, reference, kind, at, party, total }: ShopDocument): Html {
  return html`<tr data-document-no="${number}" data-reference="${reference}" data-kind="${kind}">
<td class="document-no"><a href="/classic/receipt/${number}">${number}</a></td>
<td>${kindLabels[kind]}</td>
<td><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time></td>
<td>${party?.name ?? '–'}</td>
<td class="reference">${reference}</td>
<td class="amount number">${formatMoney(total)}</td>
</tr>`;
}

/** Every document the shop has saved, the newest first, whichever front-end wrote it. */
export function documentsPage(documents: readonly ShopDocument[]): string {
  const main = html`<main id="documents" data-page="documents">
<section class="work">
<table class="documents">
<thead><tr><th>Number</th><th>Document</th><th>Saved</th><th>Customer or supplier</th><th>Cart</th><th class="number">Total</th></tr></thead>
<tbody>${documents.toReversed().map(documentRow)}</tbody>
</table>
${documents.length === 0 ? html`<p class="empty">Nothing has been sold or received yet.</p>` : null}
</section>
</main>`;
  return layout('documents', 'Documents', null, main);
}
