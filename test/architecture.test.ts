import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** The layer table: what each layer may import of the house. The authority for DESIGN and core/README.md. */
const LAYERS: Record<string, string[]> = {
  'core/model': [],
  'core/rules': ['core/model'],
  'core/ledger': ['core/model'],
  'core/pos': ['core/model'],
  'core/scan': ['core/model'],
  'core/outputs': ['core/model'],
  'core/gate': ['core/model', 'core/pos', 'core/ledger/till', 'core/scan/wedge'],
  'core/messages': ['core/model', 'core/ledger/till', 'core/pos', 'core/gate/channel'],
  components: [
    'core/model',
    'core/outputs',
    'core/ledger/till',
    'core/ledger/office',
    'core/ledger/paper-desk',
    'core/gate/surface',
    'core/pos',
    'core/scan/decode/found-code',
    'core/scan/decode/witnesses',
  ],
};

/** The packages each layer may import. */
const PACKAGES: Record<string, string[]> = {
  'core/model': ['valibot'],
  'core/rules': [],
  'core/ledger': ['dexie', '@noble/hashes'],
  'core/pos': ['valibot'],
  'core/scan': ['@zxing/library', 'zxing-wasm'],
  'core/outputs': [],
  'core/gate': [],
  'core/messages': ['valibot', 'wxt'],
  components: ['preact'],
};

/** Files whose package imports are narrower than their layer's: they run on a POS page and must stay small. */
const ONE_FILE_PACKAGES = [
  { name: 'valibot-in-pos', layer: 'core/pos', package: 'valibot', only: 'core/pos/profile-schema' },
];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (paths: string[]) => paths.map((path) => `^${escaped(path)}`).join('|');

const forbidden: IForbiddenRuleType[] = [
  { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
  // A file as an address is Vite's to resolve: a build fails where it is not there.
  { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '[?]url$' } },
  {
    name: 'entrypoints-are-leaves',
    severity: 'error',
    from: { pathNot: '^entrypoints/' },
    to: { path: '^entrypoints/' },
  },
  {
    name: 'entrypoint-to-entrypoint',
    severity: 'error',
    from: { path: '^entrypoints/([^/]+)' },
    to: { path: '^entrypoints/', pathNot: '^entrypoints/($1(/|$)|shared/)' },
  },
  ...Object.entries(LAYERS).map(
    ([layer, allowed]): IForbiddenRuleType => ({
      name: `layer:${layer}`,
      severity: 'error',
      from: { path: `^${escaped(layer)}/` },
      to: { path: '^(core|components|entrypoints|test)/', pathNot: anyOf([`${layer}/`, ...allowed]) },
    }),
  ),
  ...Object.entries(PACKAGES).map(
    ([layer, allowed]): IForbiddenRuleType => ({
      name: `packages:${layer}`,
      severity: 'error',
      from: { path: `^${escaped(layer)}/` },
      to: {
        path: 'node_modules/',
        ...(allowed.length > 0 && { pathNot: `node_modules/(${allowed.map(escaped).join('|')})(/|$)` }),
      },
    }),
  ),
  ...ONE_FILE_PACKAGES.map(
    (rule): IForbiddenRuleType => ({
      name: rule.name,
      severity: 'error',
      from: { path: `^${escaped(rule.layer)}/`, pathNot: `^${escaped(rule.only)}` },
      to: { path: `node_modules/${escaped(rule.package)}/` },
    }),
  ),
  {
    name: 'rules-reach-no-database-and-no-browser',
    severity: 'error',
    from: { path: '^core/(rules|model)/' },
    to: { path: 'node_modules/(dexie|wxt|preact)/', reachable: true },
  },
  {
    name: 'page-reaches-no-database',
    severity: 'error',
    from: { path: '^(core/(gate|pos|messages)|components)/' },
    to: { path: 'node_modules/dexie/', reachable: true },
  },
];

async function violations(paths: string[], baseDir = ROOT): Promise<string[]> {
  const result = await cruise(
    paths,
    {
      ruleSet: { forbidden },
      validate: true,
      baseDir,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'require', 'node', 'default', 'types'],
        extensions: ['.ts', '.tsx', '.js', '.json'],
      },
    },
    { bustTheCache: true },
  );
  if (typeof result.output === 'string') throw new Error(result.output);
  return result.output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}

async function sources(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}

describe('the layer table', () => {
  test('holds for every import of the house', async () => {
    expect(await violations(['core', 'components', 'entrypoints'])).toEqual([]);
  }, 60_000);
});

describe('the fence itself', () => {
  const targets: [file: string, text: string][] = [
    ['core/ledger/till.ts', 'export interface Caller { origin: string }\n'],
    ['core/ledger/open-ledger.ts', 'export const openLedger = 1;\n'],
    ['core/rules/judge.ts', 'export const judge = 1;\n'],
    ['components/till/mount-panel.ts', 'export const mountPanel = 1;\n'],
    ['entrypoints/background.ts', 'export const x = 1;\n'],
    ['core/outputs/planted-k.ts', "export { y } from './planted-j';\n"],
  ];
  const planted: [file: string, text: string, rule: string][] = [
    ['core/rules/planted-a.ts', "import Dexie from 'dexie';\nexport const a = Dexie;\n", 'packages:core/rules'],
    ['core/rules/planted-b.ts', "export type { Caller } from '../ledger/till';\n", 'layer:core/rules'],
    ['core/model/planted-c.ts', "export const c = () => import('../rules/judge');\n", 'layer:core/model'],
    ['core/gate/planted-d.ts', "export { mountPanel } from '../../components/till/mount-panel';\n", 'layer:core/gate'],
    ['core/pos/planted-e.ts', "export { parse } from 'valibot';\n", 'valibot-in-pos'],
    ['core/ledger/planted-f.ts', "export { judge } from '../rules/judge';\n", 'layer:core/ledger'],
    ['components/planted-g.ts', "export { openLedger } from '../core/ledger/open-ledger';\n", 'layer:components'],
    ['entrypoints/planted-h.ts', "export * from './background';\n", 'entrypoint-to-entrypoint'],
    ['core/scan/planted-i.ts', "export { x } from '../../entrypoints/background';\n", 'entrypoints-are-leaves'],
    ['core/outputs/planted-j.ts', "export { y } from './planted-k';\n", 'no-circular'],
    ['core/rules/planted-l.ts', "export { z } from '@/core/ledger/till';\n", 'no-unresolvable'],
  ];

  // In a copy beside the house: a planted file never meets a build that runs at the same time.
  test('each planted bad import is caught by its own rule', async () => {
    await mkdir(join(ROOT, '.cache'), { recursive: true });
    const copy = await mkdtemp(join(ROOT, '.cache', 'fence-'));
    try {
      for (const [file, text] of [...targets, ...planted]) {
        await mkdir(dirname(join(copy, file)), { recursive: true });
        await writeFile(join(copy, file), text);
      }
      const found = await violations(['core', 'components', 'entrypoints'], copy);
      for (const [file, , rule] of planted) {
        expect(found, `${file} must break ${rule}`).toContainEqual(expect.stringContaining(`${rule}: ${file}`));
      }
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('the files', () => {
  test('none is longer than 300 lines', async () => {
    const long: string[] = [];
    for (const folder of ['core', 'components', 'entrypoints', 'test']) {
      for (const file of await sources(folder)) {
        const lines = (await readFile(join(ROOT, file), 'utf8')).split('\n').length - 1;
        if (lines > 300) long.push(`${file}: ${lines}`);
      }
    }
    expect(long).toEqual([]);
  });

  test('pure layers read no clock and no chance', async () => {
    const impure: string[] = [];
    for (const folder of ['core/model', 'core/rules', 'core/outputs']) {
      for (const file of await sources(folder)) {
        const text = await readFile(join(ROOT, file), 'utf8');
        if (/Date\.now\(|new Date\(\)|Math\.random\(|randomUUID/u.test(text)) impure.push(file);
      }
    }
    expect(impure).toEqual([]);
  });
});
