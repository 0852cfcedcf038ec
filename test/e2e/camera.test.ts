import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pngOf } from '../scan/save-pictures';
import { stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { GALAXY } from '../tour/goods';
import { imeiOf } from '../tour/imei';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { boxLabel, cameraShowing, openCamera, videoOf } from './camera-window';

const [ONE, TWO, THREE] = [imeiOf('35693803564480'), imeiOf('35693803564481'), imeiOf('35693803564482')] as const;

describe('the camera, with a video of labels before it', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let video: Awaited<ReturnType<typeof videoOf>>;
  const asked: string[] = [];

  beforeAll(async () => {
    video = await videoOf([await boxLabel(GALAXY.barcode, ONE), await boxLabel(GALAXY.barcode, TWO)]);
    stage = await setStage({ args: cameraShowing(video.path) });
    stage.browser.context.on('request', (request) => asked.push(request.url()));
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
  });
  afterAll(async () => {
    await stage.close();
    await video.remove();
  });

  it('receives a carton of phones: each label stands on the receipt, once', async () => {
    await clerk.open('receiving');
    await clerk.item(GALAXY.barcode);
    await clerk.quantity(GALAXY.sku, 2);
    await clerk.party('Dnipro Distribution');
    await clerk.otherPaper('INV-2051');
    const window = await openCamera(stage.browser.context, clerk.panel);
    await window.getByText('2 on the paper').waitFor();
    await window.getByText('Goods receipt: 2 of 2').waitFor();
    expect(await window.locator('.piece.placed .code').allInnerTexts()).toEqual(expect.arrayContaining([ONE, TWO]));
    expect(await window.locator('.piece.placed').count()).toBe(2);
    // The product's own code is told apart, and goes nowhere.
    expect(await window.locator('.piece.product .code').allInnerTexts()).toEqual([GALAXY.barcode]);
    await clerk.panel.shows('2 of 2');
    await window.close();
    await clerk.page.bringToFront();
    await clerk.finish();
    await clerk.receipt();
    for (const phone of [ONE, TWO]) await inStock(phone);
  });

  it('brings the product of a unit onto a sale, on a page that comes anew for it', async () => {
    await clerk.open('register');
    await clerk.untrackedItem('KIT-START');
    await clerk.item(GALAXY.barcode);
    const window = await openCamera(stage.browser.context, clerk.panel);
    await window.getByText('2 on the paper').waitFor();
    await clerk.panel.shows('2 of 2');
    await window.close();
  });

  it('asks nobody but the shop and its own package', () => {
    const shop = new URL(stage.shop.url).origin;
    const others = asked.filter(
      (url) =>
        !url.startsWith(`${shop}/`) &&
        !url.startsWith('chrome-extension://') &&
        !url.startsWith('data:') &&
        !url.startsWith('blob:'),
    );
    expect(others).toEqual([]);
    expect(asked.some((url) => url.endsWith('.wasm'))).toBe(true);
  });

  async function inStock(phone: string): Promise<void> {
    await until(
      () => stateOf(stage.office, phone),
      (now) => now === 'inStock',
      `${phone} must be in stock`,
    );
  }
});

describe('a till without a camera', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await clerk.open('receiving');
    await clerk.item(GALAXY.barcode);
  });
  afterAll(() => stage.close());

  it('is told so, and goes on with a photo; what that brought is taken back', async () => {
    const window = await openCamera(stage.browser.context, clerk.panel);
    await window.getByText('No camera was found').waitFor();
    await window.getByText('choose, paste or drop a photo').waitFor();
    const photo = pngOf(await boxLabel(GALAXY.barcode, THREE));
    await window.locator('input[type=file]').setInputFiles({ name: 'box.png', mimeType: 'image/png', buffer: photo });
    await window.getByText('Goods receipt: 1 of 1').waitFor();
    await clerk.panel.shows('1 of 1');
    await window.getByRole('button', { name: 'Undo the last' }).click();
    await window.getByText('Goods receipt: 0 of 1').waitFor();
    await clerk.panel.shows('0 of 1');
    await paste(window, photo);
    await window.getByText('Goods receipt: 1 of 1').waitFor();
  });

  it('has one window for each page, which comes to the front when it is asked for again', async () => {
    const windows = () => stage.browser.context.pages().filter((page) => page.url().includes('/camera.html'));
    expect(windows()).toHaveLength(1);
    await clerk.panel.click('Scan with the camera');
    const worker = await stage.browser.worker();
    await until(
      () => worker.evaluate<string>('chrome.windows.getLastFocused().then(({ type }) => type)'),
      (type) => type === 'popup',
      'the window must be in front',
    );
    expect(windows()).toHaveLength(1);
  });

  it('is told when the page is gone that the codes would go to', async () => {
    const [window] = stage.browser.context.pages().filter((page) => page.url().includes('/camera.html'));
    await clerk.page.goto('about:blank');
    await window?.getByText('does not answer').waitFor();
  });

  async function paste(window: Awaited<ReturnType<typeof openCamera>>, photo: Buffer): Promise<void> {
    await window.evaluate(
      async (bytes) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], 'box.png', { type: 'image/png' }));
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
      },
      [...photo],
    );
  }
});
