import { join } from 'node:path';
import type { RemoteOffice } from '../e2e/office';
import type { ShopControl } from '../shop/control';
import { rulesShown } from './rules-shown';
import type { Clerks, Step } from './step';
import { until } from './until';

/** What came of a step. */
export interface Walked {
  readonly step: Step;
  /** The words that carry the verdict: the panel's sentence, or the number that the POS gave. */
  readonly said: string;
  /** What was not as expected; null when all was. */
  readonly problem: string | null;
  readonly picture: string;
}

/** Books and clerks of the walk. */
export interface Scene {
  readonly clerks: Clerks;
  readonly office: RemoteOffice;
  readonly control: ShopControl;
  /** Folder of the pictures. */
  readonly pictures: string;
}

/** Walks the steps one after the other; a step that goes wrong does not end the walk. */
export async function* walk(steps: readonly Step[], scene: Scene): AsyncGenerator<Walked> {
  const numbers: string[] = [];
  for (const [index, step] of steps.entries()) {
    if (step.expected.verdict === 'accept') numbers.push(step.expected.number);
    const { page } = scene.clerks[step.till];
    await page.bringToFront();
    const picture = join(scene.pictures, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
    const told = await walkOne(step, numbers, scene);
    await page.screenshot({ path: picture });
    yield { step, ...told, picture };
  }
}

async function walkOne(
  step: Step,
  numbers: readonly string[],
  scene: Scene,
): Promise<Pick<Walked, 'said' | 'problem'>> {
  try {
    await step.act(scene.clerks);
    const said = await verdictShown(step, scene);
    await checkBooks(step, numbers, scene);
    return { said, problem: null };
  } catch (error) {
    return { said: '', problem: error instanceof Error ? error.message : String(error) };
  }
}

async function verdictShown({ till, expected }: Step, { clerks }: Scene): Promise<string> {
  if (expected.verdict === 'accept') {
    const number = await clerks[till].receipt();
    await clerks[till].panel.shows(`Saved: ${number},`);
    return `saved as ${number}`;
  }
  const shown = rulesShown(await clerks[till].panel.text());
  const found = shown.find(({ rule }) => rule === expected.rule);
  if (!found) throw new Error(`${expected.rule} is not shown, but ${JSON.stringify(shown)}`);
  return found.sentence;
}

/** The POS's own documents and the ledger's must be exactly those accepted so far, and each unit where it belongs. */
async function checkBooks({ units }: Step, numbers: readonly string[], { office, control }: Scene): Promise<void> {
  const all = [...numbers].sort().join(' ');
  const same = (found: string) => found === all;
  await until(async () => numbersOf(control.documents), same, `the POS's documents must be ${all}`);
  await until(
    async () => numbersOf((await office.documents('posted', null)).rows),
    same,
    `the ledger must have ${all}`,
  );
  for (const [identifier, state] of Object.entries(units)) {
    const read = async () => {
      const { rows } = await office.units({ part: identifier, productId: null, state: null }, null);
      return rows[0]?.state ?? 'unknown';
    };
    await until(read, (found) => found === state, `${identifier} must be ${state}`);
  }
}

function numbersOf(documents: readonly { readonly number: string | null }[]): string {
  return documents
    .map(({ number }) => number)
    .sort()
    .join(' ');
}
