import { customers } from '../catalogue.ts';
import { amountOf, type ShopLine, totalOf } from '../document.ts';
import { type Html, html } from '../http/html.ts';
import { formatMoney, formatQuantity } from '../numbers.ts';
import type { ShopState } from '../state.ts';
import { type Cart, hasSerialField } from './cart.ts';
import { type Banner, cancelForm, itemForm, layout, partyForm } from './layout.ts';
import type { Mode, Session } from './session.ts';

function lineRow(line: ShopLine, state: ShopState): Html {
  const form = `form-${line.id}`;
  const serial = hasSerialField(line.sku)
    ? html`<input name="serial" type="text" form="${form}" value="${line.serial}" autocomplete="off" aria-label="Serial number">`
    : html`<input name="serial" type="hidden" form="${form}" value="">`;
  return html`<tr data-line="${line.id}" data-sku="${line.sku}">
<td class="sku">${line.sku}</td>
<td class="name"><span class="product-name">${line.name}</span><br><small>[${formatQuantity(state.stockOf(line.sku))} in stock]</small></td>
<td class="price number">${formatMoney(line.price)}</td>
<td class="quantity"><input name="quantity" form="${form}" value="${formatQuantity(line.quantity)}" inputmode="decimal" autocomplete="off" aria-label="Quantity"></td>
<td class="serial">${serial}</td>
<td class="amount number">${formatMoney(amountOf(line))}</td>
<td class="actions"><form id="${form}" method="post" action="/classic/register/line/${line.id}"></form><a class="delete" href="/classic/register/delete/${line.id}" title="Delete the line">✕</a></td>
</tr>`;
}

function modeForm(mode: Mode): Html {
  return html`<form id="mode-form" class="field" method="post" action="/classic/register/mode">
<label for="mode">Mode</label>
<select id="mode" name="mode" data-submit-on-change>
<option value="sale" ${mode === 'sale' ? 'selected' : ''}>Sale</option>
<option value="return" ${mode === 'return' ? 'selected' : ''}>Return</option>
</select>
</form>`;
}

/** The final POST: the cart's key and how it is paid, no lines. */
function finishForm(mode: Mode, cart: Cart): Html {
  const original = html`<div class="field"><label for="original">Original sales receipt</label>
<input id="original" name="otherPaper" value="${cart.otherPaper}" placeholder="S-…" autocomplete="off" data-keep="/classic/register/other-paper"></div>`;
  return html`<form id="finish-form" method="post" action="/classic/register/finish">
<input type="hidden" name="cart" value="${cart.key}">
${mode === 'return' ? original : null}
<div class="field"><label for="payment">Payment</label>
<select id="payment" name="payment"><option>Cash</option><option>Card</option></select></div>
</form>`;
}

export function registerPage(session: Session, state: ShopState, banner: Banner | null): string {
  const { mode } = session;
  const cart = session.cart('register');
  const main = html`<main id="register" data-page="register" data-cart="${cart.key}">
<section class="work">
<div class="bar">${modeForm(mode)}${itemForm('register')}</div>
<table id="lines" class="lines">
<thead><tr><th>Code</th><th>Item</th><th class="number">Price</th><th>Quantity</th><th>Serial no.</th><th class="number">Amount</th><th></th></tr></thead>
<tbody>${cart.lines.map((line) => lineRow(line, state))}</tbody>
</table>
${cart.lines.length === 0 ? html`<p class="empty">The cart is empty. Scan the first item.</p>` : null}
</section>
<aside class="summary">
${partyForm('register', 'Customer', customers, cart)}
${finishForm(mode, cart)}
<p class="total">${mode === 'sale' ? 'To pay' : 'To pay back'} <strong>${formatMoney(totalOf(cart.lines))} ₴</strong></p>
<div class="btn primary" id="finish" tabindex="0">${mode === 'sale' ? 'Complete sale' : 'Complete return'} <kbd>F9</kbd></div>
<div class="btn quiet" id="cancel" tabindex="0">Cancel <kbd>Esc</kbd></div>
${cancelForm('register')}
</aside>
</main>`;
  return layout('register', 'Register', banner, main);
}
