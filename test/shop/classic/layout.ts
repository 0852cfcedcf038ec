import type { Party } from '../catalogue.ts';
import { type Html, html } from '../http/html.ts';
import type { Cart } from './cart.ts';
import type { Desk } from './session.ts';

/** A message above the page; errors are what the server refused. */
export interface Banner {
  readonly tone: 'error' | 'info';
  readonly text: string;
}

const pages = [
  { id: 'register', label: 'Register' },
  { id: 'receiving', label: 'Goods receiving' },
  { id: 'documents', label: 'Documents' },
] as const;

export type PageId = (typeof pages)[number]['id'] | 'receipt';

/** The frame of every classic page. `main` is the page's own `<main>`. */
export function layout(page: PageId, title: string, banner: Banner | null, main: Html): string {
  const links = pages.map(
    ({ id, label }) => html`<a href="/classic/${id}" class="${id === page ? 'current' : ''}">${label}</a>`,
  );
  return html`<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<title>${title} · Kyiv Mobile</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/classic/classic.css">
<script src="/classic/classic.js" defer></script>
</head>
<body>
<header class="topbar"><span class="shop">Kyiv Mobile</span><nav>${links}</nav><span class="till">Till 1</span></header>
${banner && html`<div class="banner ${banner.tone}" role="alert">${banner.text}</div>`}
${main}
</body>
</html>
`.text;
}

/** Where an item is scanned or typed. */
export function itemForm(desk: Desk): Html {
  return html`<form id="item-form" class="item-form" method="post" action="/classic/${desk}/add">
<label for="item">Item</label>
<input id="item" name="item" placeholder="Scan a barcode, or type a code or name" autocomplete="off" autofocus>
<button type="submit" class="btn">Add</button>
</form>`;
}

/** The customer or supplier. The chosen one stands in `#party`, which is there only when somebody is chosen. */
export function partyForm(desk: Desk, label: string, parties: readonly Party[], cart: Cart): Html {
  const options = parties.map(
    (party) =>
      html`<option value="${party.id}" ${cart.party?.id === party.id ? 'selected' : ''}>${party.name}</option>`,
  );
  return html`<form id="party-form" class="field" method="post" action="/classic/${desk}/party">
<label for="party-select">${label}</label>
<select id="party-select" name="party" data-submit-on-change><option value="">Nobody chosen</option>${options}</select>
${cart.party && html`<p class="chosen">${label}: <strong id="party" data-party="${cart.party.id}">${cart.party.name}</strong></p>`}
</form>`;
}

/** Throws the cart away; empty, because its button submits it by script. */
export function cancelForm(desk: Desk): Html {
  return html`<form id="cancel-form" method="post" action="/classic/${desk}/cancel"></form>`;
}
