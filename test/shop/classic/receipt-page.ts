import { amountOf, type Kind, piecesOf, type ShopDocument, type ShopLine } from '../document.ts';
import { type Html, html } from '../http/html.ts';
import { formatMoney, formatQuantity } from '../numbers.ts';
import { layout } from './layout.ts';

export const kindLabels: Readonly<Record<Kind, string>> = {
  sale: 'Sales receipt',
  return: 'Return receipt',
  receiving: 'Goods receipt',
};

const paperLabels: Readonly<Record<Kind, string>> = { sale: 'Order', return: 'Sales receipt', receiving: 'Invoice' };

function lineRow(line: ShopLine): Html {
  const serial = html`<br><small>No. <span class="serial">${line.serial}</span></small>`;
  return html`<tr data-line="${line.id}" data-sku="${line.sku}">
<td class="name"><span class="product-name">${line.name}</span>${line.serial === '' ? null : serial}</td>
<td class="quantity number">${formatQuantity(piecesOf(line))}</td>
<td class="price number">${formatMoney(line.price)}</td>
<td class="amount number">${formatMoney(amountOf(line))}</td>
</tr>`;
}

/** The page after a document is saved, and the same page whenever that document is looked up again. */
export function receiptPage(document: ShopDocument): string {
  const { number, reference, kind, party, otherPaper, lines, total, at } = document;
  const paper = html`<p>${paperLabels[kind]}: <span class="other-paper">${otherPaper}</span></p>`;
  const back = kind === 'receiving' ? '/classic/receiving' : '/classic/register';
  const main = html`<main id="receipt" data-page="receipt">
<article class="slip" data-receipt-no="${number}" data-reference="${reference}" data-kind="${kind}">
<h1>Kyiv Mobile</h1>
<p class="kind">${kindLabels[kind]} <strong class="receipt-no">${number}</strong></p>
<p><time datetime="${at}">${at.slice(0, 16).replace('T', ' ')}</time></p>
${party && html`<p>${kind === 'receiving' ? 'Supplier' : 'Customer'}: <span class="party" data-party="${party.id}">${party.name}</span></p>`}
${otherPaper === '' ? null : paper}
<table class="slip-lines">
<thead><tr><th>Item</th><th class="number">Pieces</th><th class="number">Price</th><th class="number">Amount</th></tr></thead>
<tbody>${lines.map(lineRow)}</tbody>
</table>
<p class="total">Total <strong>${formatMoney(total)} ₴</strong></p>
<p class="thanks">Thank you!</p>
</article>
<p class="after"><a class="btn primary" href="${back}">Next document</a> <a class="btn" href="/classic/receipt/${number}">Show again</a></p>
</main>`;
  return layout('receipt', `${kindLabels[kind]} ${number}`, null, main);
}
