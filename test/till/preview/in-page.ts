import { mountPanel } from '../../../components/till/mount-panel';
import { swallowOwnEvents } from '../../../components/till/own-events';
import type { Surface, SurfaceState } from '../../../core/gate/surface';
import type { ListResult, StockChoice } from '../../../core/ledger/till';
import type { Language } from '../../../core/outputs/words';
import { listenForScans } from '../../../core/scan/wedge-listener';
import { imei } from './paper';
import { samples } from './samples';

/** What a test or a person drives. Lives where a content script would. */
export interface Preview {
  readonly names: readonly string[];
  mount(language: Language, options?: { settleAtTill?: boolean }): void;
  show(name: string): void;
  patch(change: Partial<SurfaceState>): void;
  destroy(): void;
  /** Every action asked of the panel, as text: `remove a 0 null`. */
  readonly calls: string[];
  /** Scans the wedge listener took. */
  readonly scans: string[];
  /** Those of them in which keys may be missing. */
  readonly incomplete: string[];
  /** Roots of closed shadow trees made in this world. */
  readonly roots: ShadowRoot[];
}

const stop = new AbortController();
const roots: ShadowRoot[] = [];
const calls: string[] = [];
const scans: string[] = [];
const incomplete: string[] = [];
let surface: Surface | null = null;
let states: Record<string, SurfaceState> = {};
let state: SurfaceState | null = null;

// A test has to see what the page must not.
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function attach(init) {
  const root = attachShadow.call(this, init);
  roots.push(root);
  return root;
};

listenForScans({
  window,
  signal: stop.signal,
  accepts: ({ text }) => /^[0-9A-Z]{8,}$/u.test(text),
  onScan: ({ text, cut }) => {
    scans.push(text);
    if (cut) incomplete.push(text);
  },
  keeps: (field) => field.name === 'serial',
  ownField: (event) => own.field(event),
  scanners: () => [],
});
const own = swallowOwnEvents(window, stop.signal);

const stock: StockChoice[] = Array.from({ length: 60 }, (_, index) => ({
  unitId: `u${index}`,
  identifiers: [imei(index)],
  receivedAt: '2026-09-12T10:00:00.000Z',
}));

function note(name: string): (...args: unknown[]) => Promise<void> {
  return async (...args) => {
    calls.push([name, ...args].map(String).join(' '));
  };
}

/** Every text that begins with X is bad. */
function listOf(text: string, keep: 'all' | 'good'): ListResult | null {
  const rows = text.split('\n').map((one, at) => ({ row: at + 1, text: one, sentence: `${one} is already sold.` }));
  const bad = rows.filter((row) => row.text.startsWith('X'));
  const view = state?.view;
  return view ? { taken: bad.length === 0 || keep === 'good', count: rows.length - bad.length, bad, view } : null;
}

const preview: Preview = {
  names: Object.keys(samples('en')),
  calls,
  scans,
  incomplete,
  roots,
  mount(language, { settleAtTill = true } = {}) {
    states = samples(language);
    surface = mountPanel(
      {
        actions: {
          scan: async (raw, line) => {
            await note('scan')(raw, line);
            return state?.lastScan ?? null;
          },
          scanList: async (text, _line, keep) => {
            await note('scanList')(text.replaceAll('\n', '|'), keep);
            return listOf(text, keep);
          },
          remove: note('remove'),
          takeOver: note('takeOver'),
          explain: note('explain'),
          sendTo: note('sendTo'),
          choices: async (_, part) =>
            stock.filter(({ identifiers }) => identifiers.some(({ value }) => value.includes(part))).slice(0, 50),
          activate: (line) => calls.push(`activate ${line}`),
          retry: note('retry'),
          settle: note('settle'),
        },
        lineElement: (key) => document.querySelector(`[data-line="${key}"]`),
        finalControls: () => [...document.querySelectorAll('#pay')],
        language,
        sound: true,
        settleAtTill,
      },
      document,
    );
  },
  show(name) {
    state = states[name] ?? null;
    if (state) surface?.show(state);
  },
  patch(change) {
    if (!state) return;
    state = { ...state, ...change };
    surface?.show(state);
  },
  destroy: () => surface?.destroy(),
};

(globalThis as { preview?: Preview }).preview = preview;
