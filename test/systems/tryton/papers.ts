import type { Page } from 'playwright-core';
import { advance, answerConfirm, newRecord, openModel, press, sayYesUntil } from './driver';
import { choose, chooseOrCreateLot, enterNumber, enterText } from './fields';
import { ACTIVE_TAB, FORM_WINDOW, movesTab } from './selectors';
import { gone, present, settled } from './settled';

/** A line as the clerk types it. Serial products take one line a unit; products without serials have no lot. */
export interface TypedLine {
  /** Product code, for example `X1`. */
  product: string;
  lot?: string;
  quantity: string;
  unitPrice: string;
}

/** Lists of moves that are read and filled: goods in, goods out, customer return. */
export const INCOMING_MOVES = movesTab(1);
export const OUTGOING_MOVES = movesTab(2);

/** Types a new supplier shipment and leaves it unsaved before Receive. New lots are made through the client's own window. */
export async function newSupplierShipment(
  page: Page,
  paper: { supplier: string; reference: string; lines: TypedLine[] },
): Promise<void> {
  await openModel(page, 'stock.shipment.in');
  await newRecord(page, 'supplier');
  await choose(page, ACTIVE_TAB, 'supplier', paper.supplier);
  await enterText(page, ACTIVE_TAB, 'reference', paper.reference);
  for (const line of paper.lines) await addLine(page, INCOMING_MOVES, line);
}

/** Types a new customer shipment and walks it to `packed`, one click before Done. */
export async function customerShipment(
  page: Page,
  paper: { customer: string; reference: string; lines: TypedLine[] },
): Promise<void> {
  await openModel(page, 'stock.shipment.out');
  await newRecord(page, 'customer');
  await choose(page, ACTIVE_TAB, 'customer', paper.customer);
  await enterText(page, ACTIVE_TAB, 'reference', paper.reference);
  await packLines(page, paper.lines);
}

/** Adds lines to a draft customer shipment and walks it to `packed`. */
export async function packLines(page: Page, lines: readonly TypedLine[]): Promise<void> {
  await page.locator(`${ACTIVE_TAB} .form-notebook > ul.nav > li:nth-child(2) a`).click();
  for (const line of lines) await addLine(page, OUTGOING_MOVES, line);
  await advance(page, 'wait', 'waiting');
  await advance(page, 'assign_wizard', 'assigned');
  await advance(page, 'pick', 'picked');
  await advance(page, 'pack', 'packed');
}

/** Types a new customer return and leaves it unsaved before Receive. */
export async function customerReturn(
  page: Page,
  paper: { customer: string; reference: string; lines: TypedLine[] },
): Promise<void> {
  await openModel(page, 'stock.shipment.out.return');
  await newRecord(page, 'customer');
  await choose(page, ACTIVE_TAB, 'customer', paper.customer);
  await enterText(page, ACTIVE_TAB, 'reference', paper.reference);
  for (const line of paper.lines) await addLine(page, INCOMING_MOVES, line);
}

/** The last step of a paper, with yes to every question: `receive` leads to `received`, `done` to `done`. */
export async function finish(page: Page, button: 'receive' | 'done'): Promise<void> {
  await press(page, button);
  await answerConfirm(page, 'ok');
  await sayYesUntil(page, button === 'receive' ? 'received' : 'done');
}

/** Opens the line of a product (by its code) or of a lot, does something in its window, and closes the window with OK. */
export async function mendLine(page: Page, moves: string, title: string, mend: () => Promise<void>): Promise<void> {
  await page.locator(`${moves} tbody tr:has([title^="${title}"]) td[data-title^="Quantity"]`).dblclick();
  await present(page, `${FORM_WINDOW} input[name="lot"]`);
  await settled(page);
  await mend();
  await closeLine(page);
}

/** Puts another lot on the line of a lot. */
export async function changeLot(page: Page, moves: string, from: string, to: string): Promise<void> {
  await mendLine(page, moves, from, () => chooseOrCreateLot(page, FORM_WINDOW, to));
}

/** Strikes the line of a lot off. */
export async function strikeOff(page: Page, moves: string, lot: string): Promise<void> {
  await page.locator(`${moves} tbody tr:has([title="${lot}"]) td[data-title^="Quantity"]`).click();
  await page.locator(`${moves} button[aria-label="Delete"]`).click();
  await settled(page);
}

async function addLine(page: Page, moves: string, line: TypedLine): Promise<void> {
  await page.locator(`${moves} button[aria-label="New"]`).click();
  // the client puts the cursor into the window at last; what is typed before goes astray
  await present(page, `${FORM_WINDOW} input:focus`);
  await settled(page);
  await choose(page, FORM_WINDOW, 'product', line.product);
  if (line.lot !== undefined) await chooseOrCreateLot(page, FORM_WINDOW, line.lot);
  await enterNumber(page, FORM_WINDOW, 'quantity', line.quantity);
  await enterNumber(page, FORM_WINDOW, 'unit_price', line.unitPrice);
  await closeLine(page);
}

async function closeLine(page: Page): Promise<void> {
  await page.locator(`${FORM_WINDOW} .modal-footer button[type="submit"]`).click();
  await gone(page, FORM_WINDOW);
  await settled(page);
}
