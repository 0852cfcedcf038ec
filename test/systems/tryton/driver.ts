import type { Page } from 'playwright-core';
import type { ShipmentModel } from './records';
import { ACTIVE_TAB, APPLICATION_ERROR, CELL, CONFIRM, MESSAGE, USER_WARNING } from './selectors';
import { gone, present, settled, watchTimers } from './settled';
import type { Tryton } from './tryton';

/** The part of the client's own objects that says which tab is in front. */
interface Client {
  Sao: { Tab: { tabs: { get_current(): { attributes: { model: string; res_id?: number } } | undefined } } };
}

/** Logs in through the login window and waits for the menu. The browser context stays logged in. */
export async function login(page: Page, tryton: Tryton): Promise<void> {
  await watchTimers(page);
  await page.goto(tryton.url);
  await page.locator('input#login').fill(tryton.login);
  await page.locator('.modal.in button[type="submit"]').click();
  await page.locator('.ask-dialog.in input[type="password"]').fill(tryton.password);
  await page.locator('.ask-dialog.in button.btn-primary').click();
  await waitForMenu(page);
}

/** Loads the client in a context that is already logged in. */
export async function enterClient(page: Page, tryton: Tryton): Promise<void> {
  await watchTimers(page);
  await page.goto(tryton.url);
  await waitForMenu(page);
}

async function waitForMenu(page: Page): Promise<void> {
  await present(page, '#menu .treeview tbody tr');
  await settled(page);
  // windows that fade in and out cost more time than all the typing
  await page.addStyleTag({ content: '.modal, .modal-dialog, .modal-backdrop { transition: none !important }' });
  await page.evaluate(() => {
    (globalThis as unknown as { jQuery: { support: { transition: false } } }).jQuery.support.transition = false;
  });
}

/** Opens the list of a model, or goes to the client's tab that has it, as a bookmark would. */
export async function openModel(page: Page, model: ShipmentModel): Promise<void> {
  await openTab(page, model, null);
}

/** Opens one record in a tab of the client, as a bookmark would. */
export async function openRecord(page: Page, model: ShipmentModel, id: number): Promise<void> {
  await openTab(page, model, id);
  await present(page, `${ACTIVE_TAB} input[name="number"]`);
}

async function openTab(page: Page, model: ShipmentModel, id: number | null): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/#shop/model/${model}${id === null ? '' : `/${id}`}`);
  await page.waitForFunction(
    (wanted) => {
      const { Sao } = globalThis as unknown as Client;
      const tab = Sao.Tab.tabs.get_current()?.attributes;
      return tab?.model === wanted.model && (tab.res_id ?? null) === wanted.id;
    },
    { model, id },
  );
  await settled(page);
}

/** Starts a new record in the active tab; `cursor` is the field in which the client puts the cursor at last. */
export async function newRecord(page: Page, cursor: string): Promise<void> {
  await page.locator(`${ACTIVE_TAB} button#new_`).click();
  await present(page, `${ACTIVE_TAB} input[name="${cursor}"]:focus`);
  await settled(page);
}

/** Clicks a workflow button of the shipment by its name: `receive`, `wait`, `pack`, `done`, … */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`${ACTIVE_TAB} button[name="${name}"]:visible`).click();
}

/** Answers the client's own "Are you sure …", which comes before any request. */
export async function answerConfirm(page: Page, answer: 'ok' | 'cancel'): Promise<void> {
  await answerDialog(page, CONFIRM, answer === 'ok' ? '.btn-primary' : '.btn-link');
}

/** Answers the server's question; yes makes the client repeat the request, no makes it draw the record anew. */
export async function answerWarning(page: Page, answer: 'yes' | 'no'): Promise<void> {
  await answerDialog(page, USER_WARNING, answer === 'yes' ? '.btn-primary' : '.btn-link');
  if (answer === 'no') await settled(page);
}

/** Reads the message with which Tryton refuses, and closes it; the client then draws the record anew. */
export async function readMessage(page: Page): Promise<string> {
  const message = page.locator(`${MESSAGE}:not(.user-warning-dialog)`);
  const text = await message.locator('.alert h4').innerText();
  await answerDialog(page, `${MESSAGE}:not(.user-warning-dialog)`, '.btn-primary');
  await settled(page);
  return text;
}

/** Closes the client's "Application Error", and those that come up instead. */
export async function closeErrors(page: Page): Promise<void> {
  const close = page.locator(`${APPLICATION_ERROR} .modal-footer .btn-primary`);
  await close.first().waitFor();
  for (; (await close.count()) > 0; await settled(page)) await close.first().click();
}

async function answerDialog(page: Page, dialog: string, button: string): Promise<void> {
  await page.locator(`${dialog} .modal-footer ${button}`).click();
  await gone(page, dialog);
}

/** Waits until the shipment shown is in this state. */
export async function waitForState(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    ([tab, wanted]) => document.querySelector<HTMLSelectElement>(`${tab} select[name="state"]`)?.value === wanted,
    [ACTIVE_TAB, JSON.stringify(state)] as const,
  );
  await settled(page);
}

/** Takes an intermediate step: presses the button, says yes to the server's questions, and waits for the next state. */
export async function advance(page: Page, button: string, state: string): Promise<void> {
  await press(page, button);
  await sayYesUntil(page, state);
}

/** Says yes to every question of the server until the shipment is in this state. */
export async function sayYesUntil(page: Page, state: string): Promise<void> {
  for (;;) {
    const asked = await page.waitForFunction(
      ([tab, warning, wanted]) => {
        if (document.querySelector(warning)) return 'asked';
        return document.querySelector<HTMLSelectElement>(`${tab} select[name="state"]`)?.value === wanted && 'there';
      },
      [ACTIVE_TAB, USER_WARNING, JSON.stringify(state)] as const,
    );
    if ((await asked.jsonValue()) === 'there') break;
    await answerWarning(page, 'yes');
  }
  await settled(page);
}

/** Presses the toolbar's Reload: after a cancelled confirmation Tryton itself leaves the button disabled until then. */
export async function reload(page: Page): Promise<void> {
  await page.locator(`${ACTIVE_TAB} button#reload`).click();
  await settled(page);
}

/** State of the shipment in the active tab: `draft`, `received`, `packed`, `done`, … */
export async function readState(page: Page): Promise<string> {
  return JSON.parse(await page.locator(`${ACTIVE_TAB} select[name="state"]`).inputValue()) as string;
}

/** Tryton's own number of the shipment; empty until it was saved. */
export async function readNumber(page: Page): Promise<string> {
  return page.locator(`${ACTIVE_TAB} input[name="number"]`).inputValue();
}

/** Lines of a list of moves as a clerk sees them. */
export async function readLines(
  page: Page,
  moves: string,
): Promise<{ product: string; lot: string; quantity: string }[]> {
  const rows = await page.locator(`${moves} tbody > tr`).all();
  const text = async (row: (typeof rows)[number], cell: string) =>
    ((await row.locator(cell).textContent()) ?? '').trim();
  return Promise.all(
    rows.map(async (row) => ({
      product: await text(row, CELL.product),
      lot: await text(row, CELL.lot),
      quantity: await text(row, CELL.quantity),
    })),
  );
}
