import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

const SERIAL = 'RF8N30ABCDE';

/** What a keyboard left in the Ukrainian layout makes of `SERIAL`. */
const WRONG_LAYOUT = 'КА8Т30ФИСВУ';
/** The same serial with А, В, С and Е taken from a Cyrillic text. */
const LOOK_ALIKE = 'RF8N30АВСDЕ';

const fullWidth = (digits: string) => digits.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

describe('a bad identifier in the panel’s field', () => {
  let stage: Stage;
  let clerk: ClassicClerk;

  beforeAll(async () => {
    stage = await setStage({}, []);
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST, SERIAL]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await clerk.panel.shows('0 of 1');
  });
  afterAll(() => stage.close());

  /** As a paste puts it there, all at once, and then Enter. */
  async function paste(text: string): Promise<void> {
    await clerk.panel.click(/^Scan or type/u);
    await clerk.page.keyboard.insertText(text);
    await clerk.page.keyboard.press('Enter');
  }

  it.each([
    ['empty', '', 'The code is empty. Scan it again.'],
    ['only spaces', '   ', 'The code is empty. Scan it again.'],
    ['a label without its number', 'IMEI:', 'The code is empty. Scan it again.'],
    ['10,000 characters long', 'A'.repeat(10_000), /This text has 10.?000 characters; a code has at most/u],
    ['longer than a message may be', 'A'.repeat(20_000), /This text has \d\d.?000 characters; a code has at most/u],
    ['what a spreadsheet made of it', '3.56938E+14', '“3.56938E+14” was cut short by a spreadsheet'],
    ['the same with a decimal comma', '3,56938E+14', '“3,56938E+14” was cut short by a spreadsheet'],
    ['Cyrillic letters that can be read in two ways', 'СТ100500', '“СТ100500” has Cyrillic letters'],
    ['a Cyrillic word for none', 'немає', '“немає” is not a number of a unit'],
    [
      'control characters',
      `${FIRST.slice(0, 7)}\u0007${FIRST.slice(7)}`,
      'The code has characters that nobody can read',
    ],
  ])('%s: says what is wrong with it, and books nothing', async (_, text, words) => {
    await paste(text);
    await clerk.panel.shows(words);
    await clerk.panel.shows('0 of 1');
    await clerk.finish();
    await clerk.panel.shows('1 is not scanned yet');
    expect(await papersOf(stage.office)).toEqual(['G-118 posted']);
    expect(stage.shop.control.documents).toHaveLength(1);
  });

  it.each([
    ['look-alike Cyrillic letters', LOOK_ALIKE, SERIAL],
    ['the wrong keyboard layout', WRONG_LAYOUT, SERIAL],
    ['full-width digits', fullWidth(FIRST), FIRST],
  ])('%s: finds the unit that was meant', async (_, text, meant) => {
    await paste(text);
    await clerk.panel.shows('1 of 1');
    await clerk.kept(meant);
    await clerk.panel.click(`Remove ${meant}`);
    await clerk.panel.shows('0 of 1');
  });

  it('sells the unit whose digits were full-width, once and under its own number', async () => {
    await paste(fullWidth(FIRST));
    await clerk.kept(FIRST);
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5501');
    await expect.poll(() => papersOf(stage.office)).toEqual(['G-118 posted', 'S-5501 posted']);
    expect(await stateOf(stage.office, FIRST)).toBe('sold');
    expect(await stateOf(stage.office, SERIAL)).toBe('inStock');
    expect((await stage.office.verify()).intact).toBe(true);
  });
});
