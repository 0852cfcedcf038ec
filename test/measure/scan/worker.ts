/// <reference lib="webworker" />
import { type Contestant, contestants, PACE, zbar } from './contestants';
import { chance, frameOf } from './frames';

export interface Label {
  readonly file: string;
  readonly expected: readonly string[];
}
export interface Order {
  readonly labels: readonly Label[];
  /** Frames of each label. */
  readonly frames: number;
  readonly withZbar: boolean;
}

/** One line of the result: of all codes, how many were read. */
export interface Score {
  readonly id: string;
  readonly codes: number;
  readonly right: number;
  readonly wrongAccepted: number;
  /** Texts that were left for a person to confirm. */
  readonly asked: number;
  /** Milliseconds of one frame, the median; null where it is not a decoder's alone. */
  readonly msP50: number | null;
}

export type Report =
  | { readonly type: 'progress'; readonly text: string }
  | { readonly type: 'scores'; readonly scores: readonly Score[]; readonly notes: readonly string[] }
  | { readonly type: 'error'; readonly error: string };

interface Tally {
  right: number;
  wrong: number;
  asked: number;
  readonly times: number[];
}

/** Labels whose times do not count: the engine is still warming up. */
const WARM_UP = 4;

// As the camera's worker does; @zxing/library warns at every miss.
Error.stackTraceLimit = 0;
console.warn = () => undefined;

self.onmessage = ({ data }: MessageEvent<Order>) => {
  const tell = (report: Report) => self.postMessage(report);
  run(data, (text) => tell({ type: 'progress', text })).then(tell, (error: unknown) =>
    tell({ type: 'error', error: String(error) }),
  );
};

async function run({ labels, frames, withZbar }: Order, progress: (text: string) => void): Promise<Report> {
  const all = await contestants(withZbar);
  const tallies = new Map(all.map(({ id }) => [id, { right: 0, wrong: 0, asked: 0, times: [] } as Tally]));
  const notes: string[] = [];
  for (const [index, label] of labels.entries()) {
    const picture = await createImageBitmap(await (await fetch(`/corpus/${label.file}`)).blob());
    const random = chance(seedOf(label.file));
    const readers = all.map((one) => ({ one, look: one.begin(), taken: new Set<string>(), asked: new Set<string>() }));
    for (let frame = 0; frame < frames; frame++) {
      const image = frameOf(picture, random);
      // Each goes first in turn: what the machine does beside this falls on all of them.
      for (let turn = 0; turn < readers.length; turn++) {
        const reader = readers[(frame + turn) % readers.length];
        if (!reader) continue;
        const began = performance.now();
        const { taken, asked } = await reader.look(image, frame * PACE);
        if (index >= WARM_UP) tallies.get(reader.one.id)?.times.push(performance.now() - began);
        for (const text of taken) reader.taken.add(plainText(text));
        reader.asked = new Set(asked.map(plainText));
      }
    }
    for (const { one, taken, asked } of readers) count(one, label, taken, asked, tallies, notes);
    notes.push(...left(label, readers));
    if (index % 10 === 9) progress(`${index + 1} of ${labels.length} labels`);
  }
  const codes = labels.reduce((sum, { expected }) => sum + expected.length, 0);
  const scores = all.map(({ id }): Score => {
    const { right, wrong, asked, times } = tallies.get(id) ?? { right: 0, wrong: 0, asked: 0, times: [] };
    const msP50 = id === zbar.id ? null : Number(median(times).toFixed(2));
    return { id, codes, right, wrongAccepted: wrong, asked, msP50 };
  });
  return { type: 'scores', scores, notes };
}

function count(
  { id }: Contestant,
  { file, expected }: Label,
  taken: ReadonlySet<string>,
  asked: ReadonlySet<string>,
  tallies: ReadonlyMap<string, Tally>,
  notes: string[],
): void {
  const tally = tallies.get(id);
  if (!tally) return;
  const there = new Set(expected.map(plainText));
  const wrong = [...taken].filter((text) => !there.has(text));
  tally.right += [...there].filter((text) => taken.has(text)).length;
  tally.wrong += wrong.length;
  const open = [...asked].filter((text) => !taken.has(text));
  tally.asked += open.length;
  if (open.length > 0) notes.push(`${id} asks on ${file}: ${open.map((text) => JSON.stringify(text)).join(', ')}`);
  if (wrong.length > 0) notes.push(`${id} on ${file}: ${wrong.map((text) => JSON.stringify(text)).join(', ')}`);
}

/** The same whichever other labels are measured with it. */
function seedOf(file: string): number {
  return [...file].reduce((seed, letter) => Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0), 7);
}

/** What others read and we did not take. */
function left(
  { file, expected }: Label,
  readers: readonly { one: Contestant; taken: ReadonlySet<string> }[],
): string[] {
  const ours = readers.find(({ one }) => one.id === 'serialgate');
  return expected.map(plainText).flatMap((text) => {
    const others = readers.filter(({ one, taken }) => one !== ours?.one && taken.has(text)).map(({ one }) => one.id);
    if (ours?.taken.has(text)) return others.length === 0 ? [`read by us alone on ${file}: ${text}`] : [];
    return [`left by us on ${file}: ${text} (${others.join(', ') || 'and by all others'})`];
  });
}

/** Decoders differ in how they mark GS1 data and a UPC-A: that is no misread. */
function plainText(text: string): string {
  const bare = text
    .replace(/^\](?:C1|d2|Q3)/u, '')
    .split('\u001d')
    .join('');
  return /^0\d{12}$/u.test(bare) ? bare.slice(1) : bare;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
