import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { imei } from '../manager/shop-days';
import { openPapersDesk, type PapersDesk } from './papers-desk';
import { type RepairCounter, repairCounter } from './repair-counter';

const STRANGER = imei(777);
let desk: PapersDesk;
let counter: RepairCounter;

beforeAll(async () => {
  desk = await openPapersDesk('sidepanel.html', 320);
  counter = repairCounter(desk);
  await desk.office.saveSettings({ language: 'uk' });
  await desk.page.emulateMedia({ colorScheme: 'dark' });
});
afterAll(() => desk.browser.close());
afterEach(() => expect(desk.complaints()).toEqual([]));

const fitsThePanel = () => desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

async function takeIn(problem: string, number: string): Promise<void> {
  await counter.field('Несправність').fill(problem);
  expect(await fitsThePanel()).toBe(true);
  await desk.press('Прийняти');
  await desk.says(`Прийняти в ремонт: готово, номер ${number}`);
}

describe('repairs beside the POS: 320 pixels wide, in Ukrainian, in the dark', () => {
  it('takes a stranger’s phone in; its receipt opens in a tab of its own', async () => {
    const { page } = desk;
    await desk.begin(/^Прийняти в ремонт/u);
    await desk.scan(STRANGER, `${STRANGER} тут новий. Який це товар?`);
    await page.getByRole('button', { name: /^Galaxy S24 128 GB black/u }).click();
    await desk.says('Куплено не тут: власність покупця.');
    await desk.picture('panel-repair-foreign');
    await takeIn('Не заряджається', 'RE-1');
    const receipt = page.getByRole('link', { name: 'Надрукувати квитанцію' });
    expect(await receipt.getAttribute('href')).toMatch(/^\/manager\.html#\/repairs\/./u);
    expect(await receipt.getAttribute('target')).toBe('_blank');
  });

  it('books the steps from the same board', async () => {
    const { page } = desk;
    await page.getByRole('link', { name: 'Ремонти' }).click();
    await counter.step('Прийнято', 'RE-1', 'Відправити в сервіс', 'Сервіс на Подолі');
    await counter.card('У сервісі', 'RE-1').waitFor();
    await page.getByRole('button', { name: 'Ще: RE-1' }).click();
    await desk.picture('panel-repairs');
    expect(await fitsThePanel()).toBe(true);
    await counter.step('У сервісі', 'RE-1', 'Видати без ремонту', 'немає деталей');
    await desk.says('У ремонті нічого немає');
    expect(await desk.state(STRANGER)).toBe('foreign');
  });

  it('knows it when it comes again', async () => {
    await desk.begin(/^Прийняти в ремонт/u);
    await desk.scan(STRANGER, /уже ремонтували 1 раз/u);
    await desk.says(/RE-1 видано без ремонту .* Було: Не заряджається/u);
    await desk.picture('panel-repair-again');
    await takeIn('Знову', 'RE-2');
  });

  it('asks for both units of a replacement, old and new', async () => {
    await desk.begin(/^Замінити за гарантією/u);
    await desk.says('Спершу відскануйте те, що приніс покупець.');
    await desk.scan(imei(2), /^Куплено тут .*, чек 5521\./u);
    await desk.says('Тепер відскануйте нове або візьміть зі складу.');
    expect(await fitsThePanel()).toBe(true);
    await desk.picture('panel-replacement');
  });

  it('on the manager page in the dark the receipt is black on white, and prints in Ukrainian', async () => {
    const { page, browser } = desk;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`chrome-extension://${browser.extensionId}/manager.html#/repairs`);
    await counter.card('Прийнято', 'RE-2').waitFor();
    await desk.picture('repairs-board-uk');
    await page.getByRole('button', { name: 'Ще: RE-2' }).click();
    await page.getByRole('link', { name: 'Надрукувати квитанцію' }).click();
    const sheet = page.getByRole('article', { name: 'Квитанція про ремонт RE-2' });
    await sheet.waitFor();
    await desk.picture('repair-receipt-uk');
    const colours = await sheet.evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return [backgroundColor, color];
    });
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
    expect((await counter.print('repair-receipt-uk')).text).toContain('Несправність Знову');
  });
});
