import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive, sell } from '../tour/errands';
import { FIRST, GALAXY, SECOND, STRANGER } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';

describe('4. The stranger’s phone', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let firstSale: string;
  let secondSale: string;

  beforeAll(async () => {
    stage = await setStage();
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST, SECOND]);
    firstSale = await sell(clerk, FIRST);
    secondSale = await sell(clerk, SECOND);
    await until(
      () => stateOf(stage.office, SECOND),
      (state) => state === 'sold',
      'it must be sold',
    );
  });
  afterAll(() => stage.close());

  it('says of a phone that we never sold that we never sold it, and does not take it back', async () => {
    await clerk.open('register');
    await clerk.mode('return');
    await clerk.item(GALAXY.barcode);
    await clerk.otherPaper(firstSale);
    await clerk.scan(STRANGER);
    await clerk.panel.shows(`IMEI ${STRANGER} was never sold by us. Do not take it back.`);
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    expect(stage.shop.control.documents).toHaveLength(3);
  });

  it('names the right receipt when the customer brings another one', async () => {
    await clerk.scan(SECOND);
    await clerk.panel.shows(new RegExp(`was sold on .+ on receipt ${secondSale}, this is ${firstSale}`, 'u'));
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    expect(stage.shop.control.documents).toHaveLength(3);
    expect(await stateOf(stage.office, SECOND)).toBe('sold');
  });

  it('takes a true return, and the phone goes to quarantine, not to the shelf', async () => {
    await clerk.otherPaper(secondSale);
    await clerk.panel.hides('What to mend');
    await clerk.finish();
    expect(await clerk.receipt()).toBe('R-301');
    await expect.poll(() => stateOf(stage.office, SECOND)).toBe('quarantine');
    expect(await stateOf(stage.office, FIRST)).toBe('sold');
    expect((await papersOf(stage.office)).at(-1)).toBe('R-301 posted');
  });

  it('does not sell it from quarantine', async () => {
    await clerk.open('register');
    await clerk.mode('sale');
    await clerk.item(GALAXY.barcode);
    await clerk.scan(SECOND);
    await clerk.panel.shows('came back and is in quarantine: return R-301');
    await clerk.finish();
    await clerk.panel.shows(/not submitted/iu);
    expect(stage.shop.control.documents).toHaveLength(4);
  });
});
