import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import demoClassic from '../../core/pos/profiles/demo-classic.json';
import { papersOf, stateOf } from '../tour/books';
import { ClassicClerk } from '../tour/classic-clerk';
import { receive } from '../tour/errands';
import { FIRST, GALAXY } from '../tour/goods';
import { type Stage, setStage } from '../tour/stage';
import { until } from '../tour/until';
import { noticeOn } from './notice';

const ID = 'own-till';
const [register, receiving] = demoClassic.documents;
const own = (change: object) => JSON.stringify({ ...demoClassic, id: ID, ...change });
const DOM = register?.read.sources[0];
const brokenQuantity = {
  documents: [
    { ...register, read: { ...register?.read, sources: [{ ...DOM, line: { ...DOM?.line, quantity: '[[[' } }] } },
    receiving,
  ],
};

const INVALID: [what: string, json: string, says: RegExp][] = [
  [
    'an expression that is none',
    own(brokenQuantity),
    /not valid at “documents\[0\]\.read\.sources\[0\]\.line\.quantity”: /u,
  ],
  ['no documents', own({ documents: [] }), /not valid at “documents”: /u],
  ['a word that does not exist', own({ evil: 'code' }), /not valid at “evil”: /u],
  ['a schema of the future', own({ schema: 99 }), /not valid at “schema”: /u],
  ['half a file', own({}).slice(0, 200), /The profile is not JSON: /u],
];

describe('a profile that is not valid', () => {
  let stage: Stage;
  let clerk: ClassicClerk;
  let site: string;

  beforeAll(async () => {
    stage = await setStage();
    site = new URL(stage.tills.classic).origin;
    clerk = await ClassicClerk.at(await stage.browser.context.newPage(), stage.tills.classic);
    await receive(clerk, [FIRST]);
    await until(
      () => papersOf(stage.office),
      ([paper]) => paper === 'G-118 posted',
      'the receipt must be posted',
    );
    await clerk.open('register');
    await clerk.item(GALAXY.barcode);
    await stage.office.grant(site, ID);
  });
  afterAll(() => stage.close());

  it.each(INVALID)('%s: the manager’s page does not take it, and says where it is wrong', async (_, json, says) => {
    const manager = await stage.browser.openManager('#/sites');
    const file = { name: 'own-till.json', mimeType: 'application/json', buffer: Buffer.from(json) };
    await manager.locator('input[type=file]').setInputFiles(file);
    await manager.getByText(says).waitFor();
    expect(await stage.office.profiles()).toEqual([]);
    await manager.close();
  });

  it.each(INVALID)('%s: the till says so and where, and the page works on', async (_, json, says) => {
    await stage.office.saveProfile({ id: ID, json });
    await clerk.page.goto(`${stage.tills.classic}/register`);
    const notice = await noticeOn(clerk.page);
    expect(notice).toMatch(/Serial numbers are not checked on this page/u);
    expect(notice).toMatch(says);
    expect(await clerk.page.locator('tr[data-line]').count()).toBe(1);
    expect(await papersOf(stage.office)).toEqual(['G-118 posted']);
  });

  it('chosen and then removed: the till says which one is gone', async () => {
    await stage.office.removeProfile(ID);
    await clerk.page.goto(`${stage.tills.classic}/register`);
    expect(await noticeOn(clerk.page)).toMatch(`The profile “${ID}” chosen for ${site} is not there any more.`);
  });

  it('replaced by one that is valid watches again, and the sale passes', async () => {
    await stage.office.saveProfile({ id: ID, json: own({}) });
    await clerk.open('register');
    await clerk.panel.shows('0 of 1');
    await clerk.finish();
    await clerk.panel.shows('1 is not scanned yet');
    await clerk.scan(FIRST);
    await clerk.kept(FIRST);
    await clerk.finish();
    expect(await clerk.receipt()).toBe('S-5501');
    await expect.poll(() => stateOf(stage.office, FIRST)).toBe('sold');
    expect((await stage.office.verify()).intact).toBe(true);
  });
});
