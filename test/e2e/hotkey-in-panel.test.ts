import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

describe('the POS’s hotkey after a refusal took the focus into the panel', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST]);
    await until(
      () => stateOf(stage.office, FIRST),
      (state) => state === 'inStock',
      'it must be in stock',
    );
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
  });
  afterAll(() => stage.close());

  const focused = () => clerk.page.evaluate('document.activeElement.localName');

  it('is heard: what the manager has mended meanwhile passes', async () => {
    await clerk.finishByKey();
    await clerk.panel.shows('1 is not scanned yet');
    await expect.poll(focused).toBe('serialgate-panel');
    await stage.office.saveProductType({ id: 'free', name: 'Free' });
    const [product] = (await stage.office.products(GALAXY.sku, null)).rows;
    if (!product) throw new Error('the shop has no Galaxy');
    await stage.office.saveProduct({ ...product, typeId: 'free' });
    await clerk.panel.hides('1 is not scanned yet');
    expect(await focused()).toBe('serialgate-panel');
    await clerk.finishByKey();
    expect(await clerk.receipt()).toBe('S-5501');
  });
});
