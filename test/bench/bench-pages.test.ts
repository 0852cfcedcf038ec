import { readdirSync, readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { traps } from './traps.ts';

const folder = new URL('pages/', import.meta.url);

function pageOf(id: string) {
  return new new Window().DOMParser().parseFromString(readFileSync(new URL(`${id}.html`, folder), 'utf8'), 'text/html');
}

/** Forms that get their final address only when they are sent. */
const LATE = new Set(['late-action', 'button-action', 'action-in-submit']);

describe('the trap pages', () => {
  it('are exactly those of the list', () => {
    const listed = traps.map(({ id }) => `${id}.html`);
    expect(readdirSync(folder).sort()).toEqual(listed.sort());
  });

  it.each(traps)('$id says what its trap is', ({ id, title }) => {
    const page = pageOf(id);
    expect(page.title).toBe(title);
    expect(page.querySelector('.trap')?.textContent.length).toBeGreaterThan(40);
  });

  it.each(traps)('$id has the structure that all of them share', ({ id, way }) => {
    const page = pageOf(id);
    const main = page.querySelector('main[data-cart][data-kind]');
    expect(main?.getAttribute('data-cart')).toBe('{{cart}}');
    const rows = main?.querySelectorAll('table.lines tr[data-line]') ?? [];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.querySelector('.sku')?.textContent).toBe('PHONE-1');
    expect(rows[0]?.querySelector('.name')?.textContent).toBe('Phone One');
    expect(rows[0]?.querySelector('input.qty[name=qty]')?.getAttribute('value')).toBe('{{qty}}');
    expect(rows[0]?.querySelector('.price')?.textContent).toBe('1,234.50');
    if (way.by !== 'server') expect(page.querySelectorAll(way.selector)).toHaveLength(1);
  });

  it.each(traps.filter(({ transport }) => transport === 'form'))('$id submits a form', ({ id }) => {
    const action = pageOf(id).querySelector('form[method=post]')?.getAttribute('action');
    expect(action).toBe(LATE.has(id) ? `/${id}/cancel` : `/${id}/submit`);
  });

  it.each(traps.filter(({ transport }) => transport !== 'form'))('$id submits by script', ({ id, transport }) => {
    const page = pageOf(id);
    expect(page.querySelector('form')).toBeNull();
    expect(page.querySelectorAll('p.result')).toHaveLength(transport === 'builtForm' ? 0 : 1);
    expect(page.querySelector('body script')?.textContent).toMatch(new RegExp(`['"]/${id}/submit['"]`, 'u'));
  });
});
