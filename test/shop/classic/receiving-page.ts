import { suppliers } from '../catalogue.ts';
import { amountOf, piecesOf, type ShopLine, totalOf } from '../document.ts';
import { type Html, html } from '../http/html.ts';
import { formatMoney, formatQuantity } from '../numbers.ts';
import { type Cart, packSizes } from './cart.ts';
import { type Banner, cancelForm, itemForm, layout, partyForm } from './layout.ts';
import type { Session } from './session.ts';

function lineRow(line: ShopLine): Html {
  const form = `form-${line.id}`;
  const packs = packSizes.map(
    (size) => html`<option value="${size}" ${size === line.pack ? 'selected' : ''}>× ${size}</option>`,
  );
  return html`<tr data-line="${line.id}" data-sku="${line.sku}">
<td class="sku">${line.sku}</td>
<td class="name"><span class="product-name">${line.name}</span></td>
<td class="cost"><input name="cost" form="${form}" value="${formatMoney(line.price)}" inputmode="decimal" autocomplete="off" aria-label="Cost price"></td>
<td class="quantity"><input name="quantity" form="${form}" value="${formatQuantity(line.quantity)}" inputmode="decimal" autocomplete="off" aria-label="Quantity"></td>
<td class="pack"><select name="pack" form="${form}" data-submit-on-change aria-label="Pack">${packs}</select></td>
<td class="pieces number">${formatQuantity(piecesOf(line))}</td>
<td class="amount number">${formatMoney(amountOf(line))}</td>
<td class="actions"><form id="${form}" method="post" action="/classic/receiving/line/${line.id}"></form><a class="delete" href="/classic/receiving/delete/${line.id}" title="Delete the line">✕</a></td>
</tr>`;
}

/** The final POST: the cart's key and the invoice number, no lines. */
function finishForm(cart: Cart): Html {
  return html`<form id="finish-form" method="post" action="/classic/receiving/finish">
<input type="hidden" name="cart" value="${cart.key}">
<div class="field"><label for="invoice">Supplier's invoice number</label>
<input id="invoice" name="otherPaper" value="${cart.otherPaper}" autocomplete="off" data-keep="/classic/receiving/other-paper"></div>
<p class="total">Goods for <strong>${formatMoney(totalOf(cart.lines))} ₴</strong></p>
<button type="submit" class="btn primary" id="finish">Save goods receipt</button>
</form>`;
}

export function receivingPage(session: Session, banner: Banner | null): string {
  const cart = session.cart('receiving');
  const main = html`<main id="receiving" data-page="receiving" data-cart="${cart.key}">
<section class="work">
<div class="bar">${itemForm('receiving')}</div>
<table id="lines" class="lines">
<thead><tr><th>Code</th><th>Item</th><th>Cost price</th><th>Quantity</th><th>Pack</th><th class="number">Pieces</th><th class="number">Amount</th><th></th></tr></thead>
<tbody>${cart.lines.map(lineRow)}</tbody>
</table>
${cart.lines.length === 0 ? html`<p class="empty">Nothing has been unpacked yet. Scan the first item.</p>` : null}
</section>
<aside class="summary">
${partyForm('receiving', 'Supplier', suppliers, cart)}
${finishForm(cart)}
<div class="btn quiet" id="cancel" tabindex="0">Cancel</div>
${cancelForm('receiving')}
</aside>
</main>`;
  return layout('receiving', 'Goods receiving', banner, main);
}
