import type { Page } from 'playwright-core';
import { gone, present, settled } from './settled';

const LOT_WINDOW = '.window-form.modal.in:has(input[name="unit_quantity"])';

/** Types into a plain text field and leaves it. */
export async function enterText(page: Page, scope: string, field: string, text: string): Promise<void> {
  await page.locator(`${scope} input[name="${field}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await settled(page);
}

/** Types into a number field, over what stands there, and leaves it. The client swaps the input for another when it gets the focus, a moment later. */
export async function enterNumber(page: Page, scope: string, field: string, text: string): Promise<void> {
  await page.locator(`${scope} input[name="${field}"]:visible`).click();
  await present(page, `${scope} input[type="number"][name="${field}"]:focus`);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  await settled(page);
}

/** Types into a lookup field, over what stands there, and clicks the proposal that is exactly `label`; false if there is none. */
async function lookUp(page: Page, scope: string, field: string, text: string, label: RegExp): Promise<boolean> {
  const input = `${scope} input[name="${field}"]`;
  await page.locator(input).click();
  if ((await page.locator(input).inputValue()) !== '') {
    // the client empties the field at the first key, whichever it is
    await page.keyboard.press('Delete');
    await settled(page);
  }
  await page.keyboard.type(text);
  await present(page, `${scope} .dropdown.open > input[name="${field}"]`);
  await settled(page);
  const proposal = page.locator(`${input} ~ ul li.completion a`).filter({ hasText: label });
  if ((await proposal.count()) === 0) return false;
  await proposal.first().click();
  await settled(page);
  return true;
}

/** Chooses an existing record: a party by its name, a product by its code. */
export async function choose(page: Page, scope: string, field: string, text: string): Promise<void> {
  const pattern = new RegExp(`^(\\[${literal(text)}\\].*|${literal(text)})$`);
  if (!(await lookUp(page, scope, field, text, pattern))) throw new Error(`${field}: no proposal for ${text}`);
}

/** Chooses the lot with this number, or makes it through the client's own "Create…" window. */
export async function chooseOrCreateLot(page: Page, scope: string, number: string): Promise<void> {
  if (await lookUp(page, scope, 'lot', number, new RegExp(`^${literal(number)}$`))) return;
  await page.locator(`${scope} input[name="lot"] ~ ul li.action-create a`).click();
  await present(page, `${LOT_WINDOW} input:focus`);
  await settled(page);
  await page.locator(`${LOT_WINDOW} .modal-footer button[type="submit"]`).click();
  await gone(page, LOT_WINDOW);
  await settled(page);
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
