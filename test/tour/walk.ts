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

/** Numbers of the papers that were accepted so far: those that the POS has, and those of our own. */
interface Numbers {
  readonly pos: string[];
  readonly ours: string[];
}

/** Walks the steps one after the other; a step that goes wrong does not end the walk. */
export async function* walk(steps: readonly Step[], scene: Scene): AsyncGenerator<Walked> {
  const numbers: Numbers = { pos: [], ours: [] };
  for (const [index, step] of steps.entries()) {
    if (step.expected.verdict === 'accept') numbers[step.till === 'papers' ? 'ours' : 'pos'].push(step.expected.number);
    const { page } = scene.clerks[step.till];
    await page.bringToFront();
    const picture = join(scene.pictures, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
    const told = await walkOne(step, numbers, scene);
    await page.screenshot({ path: picture });
    yield { step, ...told, picture };
  }
}

async function walkOne(step: Step, numbers: Numbers, scene: Scene): Promise<Pick<Walked, 'said' | 'problem'>> {
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
    await clerks[till].saved(number);
    return `saved as ${number}`;
  }
  const shown = rulesShown(await clerks[till].text());
  const found = shown.find(({ rule }) => rule === expected.rule);
  if (!found) throw new Error(`${expected.rule} is not shown, but ${JSON.stringify(shown)}`);
  return found.sentence;
}

/** The POS's own documents and the ledger's must be exactly those accepted so far, and each unit where it belongs. */
async function checkBooks({ units }: Step, numbers: Numbers, { office, control }: Scene): Promise<void> {
  const pos = inOrder(numbers.pos);
  const all = inOrder([...numbers.pos, ...numbers.ours]);
  await until(
    async () => numbersOf(control.documents),
    (found) => found === pos,
    `the POS's documents must be ${pos}`,
  );
  const posted = async () => numbersOf((await office.documents('posted', null)).rows);
  await until(posted, (found) => found === all, `the ledger must have ${all}`);
  for (const [identifier, state] of Object.entries(units)) {
    const read = async () => {
      const { rows } = await office.units({ part: identifier, productId: null, state: null }, null);
      return rows[0]?.state ?? 'unknown';
    };
    await until(read, (found) => found === state, `${identifier} must be ${state}`);
  }
}

function numbersOf(documents: readonly { readonly number: string | null }[]): string {
  return inOrder(documents.map(({ number }) => number ?? '–'));
}

function inOrder(numbers: readonly string[]): string {
  return [...numbers].sort().join(' ');
}
