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
  await page.locator(`${ACTIVE_TAB} .form-notebook > ul.nav > li:nth-child(2) a`).click();
  for (const line of paper.lines) await addLine(page, OUTGOING_MOVES, line);
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

async function addLine(page: Page, moves: string, line: TypedLine): Promise<void> {
  await page.locator(`${moves} button[aria-label="New"]`).click();
  // the client puts the cursor into the window at last; what is typed before goes astray
  await present(page, `${FORM_WINDOW} input:focus`);
  await settled(page);
  await choose(page, FORM_WINDOW, 'product', line.product);
  if (line.lot !== undefined) await chooseOrCreateLot(page, FORM_WINDOW, line.lot);
  await enterNumber(page, FORM_WINDOW, 'quantity', line.quantity);
  await enterNumber(page, FORM_WINDOW, 'unit_price', line.unitPrice);
  await page.locator(`${FORM_WINDOW} .modal-footer button[type="submit"]`).click();
  await gone(page, FORM_WINDOW);
  await settled(page);
}
