import { render } from 'preact';
import { vi } from 'vitest';
import type { ManagerParts } from '../../components/manager/desk';
import { Manager } from '../../components/manager/Manager';
import type { FileSink } from '../../components/manager/ports';
import type { Office } from '../../core/ledger/office';
import type { Profile } from '../../core/pos/profile';

/** A profile with only what the manager page reads of it. */
export function profile(
  id: string,
  name: string,
  urls: readonly string[],
  verifiedOn: readonly string[] = [],
): Profile {
  return {
    schema: 1,
    id,
    name,
    version: '1',
    verifiedOn,
    match: { urls },
    number: 'auto',
    documents: [],
    requests: [],
    rejections: {},
    sightings: [],
  };
}

/** A file in memory. */
export class MemoryFile implements FileSink {
  text = '';
  state: 'open' | 'closed' | 'aborted' = 'open';

  async write(text: string): Promise<void> {
    this.text += text;
  }
  async close(): Promise<void> {
    this.state = 'closed';
  }
  async abort(): Promise<void> {
    this.state = 'aborted';
  }
}

export interface Shown {
  readonly root: HTMLElement;
  readonly unmount: () => void;
}

/** The whole manager page at an address, over a real office. */
export function show(office: Office, hash: string, parts: Partial<ManagerParts> = {}): Shown {
  location.hash = hash;
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const all: ManagerParts = {
    office,
    sites: {
      grant: async () => ({ granted: false, tabs: [] }),
      revoke: async () => ({ granted: true, tabs: [] }),
      reload: async () => undefined,
    },
    saveFile: async () => null,
    builtInProfiles: [],
    readProfile: () => {
      throw new Error('schema: must be 1');
    },
    scannerTest: { code: 'TEST', calibrate: () => undefined },
    now: () => new Date('2026-11-24T10:00:00.000Z'),
    ...parts,
  };
  render(<Manager {...all} />, root);
  return { root, unmount: () => render(null, root) };
}

/** Waits until the page says something. */
export async function shows(text: string | RegExp): Promise<void> {
  await vi.waitFor(
    () => {
      const shown = textOf(document.body);
      const there = typeof text === 'string' ? shown.includes(text) : text.test(shown);
      if (!there) throw new Error(`the page does not say ${text}, but: ${shown}`);
    },
    { timeout: 5000 },
  );
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/gu, ' ');
}

/** The only control with this name that can be used now; waits for it. */
export async function control<T extends HTMLElement = HTMLElement>(name: string | RegExp): Promise<T> {
  return vi.waitFor(
    () => {
      const all = [...document.querySelectorAll<HTMLElement>('button, a, input, select, summary')];
      const found = all.filter((one) =>
        namesOf(one).some((text) => (typeof name === 'string' ? text === name : name.test(text))),
      );
      const usable = found.filter((one) => !('disabled' in one && one.disabled));
      if (usable.length !== 1)
        throw new Error(`${usable.length} of ${found.length} usable controls are called ${name}`);
      return usable[0] as T;
    },
    { timeout: 5000 },
  );
}

export async function press(name: string | RegExp): Promise<void> {
  (await control(name)).click();
}

export async function type(name: string | RegExp, value: string): Promise<void> {
  const input = await control<HTMLInputElement>(name);
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export async function choose(name: string | RegExp, label: string): Promise<void> {
  const select = await control<HTMLSelectElement>(name);
  const option = [...select.options].find((one) => one.text.trim() === label);
  if (!option) throw new Error(`${name} offers ${[...select.options].map((one) => one.text)}`);
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The names a person or a screen reader knows a control by. */
function namesOf(element: HTMLElement): string[] {
  const id = element.id;
  const labelled = id ? [...document.querySelectorAll('label')].filter((label) => label.htmlFor === id) : [];
  const wrapping = element.closest('label');
  const label = wrapping?.querySelector('b') ?? null;
  return [
    element.getAttribute('aria-label'),
    ...labelled.map((one) => textOf(one)),
    label && textOf(label),
    element.matches('button, a, summary') ? textOf(element) : null,
  ]
    .filter((text) => text !== null && text !== undefined)
    .map((text) => text.trim());
}
