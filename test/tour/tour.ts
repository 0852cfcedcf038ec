// The guided tour: a clerk's day on the demo shop, without a display. `--picture` renews the README's picture.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { ClassicClerk } from './classic-clerk';
import { PapersClerk } from './papers-clerk';
import { setUpPapers } from './setup-papers';
import { SpaClerk } from './spa-clerk';
import { setStage } from './stage';
import { STEPS } from './steps';
import { type Walked, walk } from './walk';

const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = join(ROOT, '.output', 'tour');
/** The step that README.md shows. */
const SHOWN = 'second-sale';

const WHERE = { classic: 'classic till', spa: 'single-page till', papers: 'our own page' } as const;

function report(number: number, { step, said, problem, picture }: Walked): void {
  const { expected } = step;
  const verdict = expected.verdict === 'accept' ? 'accepted' : `REFUSED ${expected.rule}`;
  console.log(`\n${number}. ${step.did} (${WHERE[step.till]})`);
  console.log(problem === null ? `   ${verdict}: ${said}` : `   NOT AS EXPECTED (${verdict}): ${problem}`);
  console.log(`   ${relative(ROOT, picture)}`);
}

/** A tab in which nothing is in motion while its picture is taken. */
async function stillPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Walks the tour; true when every step went as expected. */
async function tour(): Promise<boolean> {
  await rm(PICTURES, { recursive: true, force: true });
  await mkdir(PICTURES, { recursive: true });
  const stage = await setStage();
  try {
    const { context } = stage.browser;
    const classic = await ClassicClerk.at(await stillPage(context), stage.tills.classic);
    const spa = await SpaClerk.at(await stillPage(context), stage.tills.spa, 'sale');
    const { office, shop } = stage;
    await setUpPapers(office);
    const papers = await PapersClerk.at(await stillPage(context), stage.manager.url());
    const scene = { clerks: { classic, spa, papers }, office, control: shop.control, pictures: PICTURES };
    let number = 0;
    let asExpected = 0;
    for await (const walked of walk(STEPS, scene)) {
      number += 1;
      if (walked.problem === null) asExpected += 1;
      report(number, walked);
      if (walked.step.name === SHOWN) shownPicture = walked.picture;
    }
    console.log(`\ntour: ${asExpected} of ${STEPS.length} steps as expected`);
    return asExpected === STEPS.length;
  } finally {
    await stage.close();
  }
}

let shownPicture: string | undefined;
const good = await tour();
if (process.argv.includes('--picture') && shownPicture) {
  await copyFile(shownPicture, join(import.meta.dirname, 'refused.png'));
}
process.exit(good ? 0 : 1);
