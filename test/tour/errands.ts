import type { ClassicClerk } from './classic-clerk';
import { GALAXY } from './goods';

/** Receives phones of one model, a label per unit, by the classic till. Gives the number of the goods receipt. */
export async function receive(clerk: ClassicClerk, labels: readonly string[]): Promise<string> {
  await clerk.open('receiving');
  await clerk.item(GALAXY.barcode);
  if (labels.length > 1) await clerk.quantity(GALAXY.sku, labels.length);
  await clerk.party('Dnipro Distribution');
  await clerk.otherPaper('INV-2041');
  for (const label of labels) await clerk.scan(label);
  await clerk.panel.shows(`${labels.length} of ${labels.length}`);
  await clerk.finish();
  return clerk.receipt();
}

/** Sells one phone by the classic till. Gives the number of the receipt. */
export async function sell(clerk: ClassicClerk, label: string): Promise<string> {
  await clerk.open('register');
  await clerk.item(GALAXY.barcode);
  await clerk.scan(label);
  await clerk.panel.shows('1 of 1');
  await clerk.kept(label);
  await clerk.finish();
  return clerk.receipt();
}
