import { describe, expect, test } from 'vitest';
import { freePlace } from '../../components/till/free-place';

const PANEL = { width: 370, height: 320 };
const MARK = { width: 120, height: 36 };
const WINDOW = { width: 1280, height: 800 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const PAY = box(835, 677, 400, 55);
const corner = (...args: Parameters<typeof freePlace>) => freePlace(...args).corner;

describe('the panel', () => {
  test('stays where it is wanted while it lies on nothing that is kept free', () => {
    expect(freePlace('bottomRight', PANEL, WINDOW, [])).toEqual({ corner: 'bottomRight', room: 776 });
    expect(freePlace('topRight', PANEL, WINDOW, [PAY])).toEqual({ corner: 'topRight', room: 653 });
    expect(corner('bottomRight', MARK, WINDOW, [PAY])).toBe('bottomRight');
  });

  test('goes to the next free corner when it would lie on a control that submits', () => {
    expect(corner('bottomRight', PANEL, WINDOW, [PAY])).toBe('bottomLeft');
    expect(corner('bottomRight', PANEL, WINDOW, [PAY, box(20, 740, 100, 40)])).toBe('topLeft');
  });

  test('rather scrolls than jumps when there is room to read it in', () => {
    const save = box(970, 297, 270, 52);
    expect(freePlace('bottomRight', { ...PANEL, height: 600 }, WINDOW, [save])).toEqual({
      corner: 'bottomRight',
      room: 427,
    });
    expect(freePlace('topRight', { ...PANEL, height: 600 }, WINDOW, [save])).toMatchObject({ corner: 'bottomRight' });
  });

  test('keeps its distance from what it must not cover', () => {
    const at = (top: number) => corner('bottomRight', PANEL, WINDOW, [box(900, top, 100, 40)]);
    expect(at(800 - 24 - 300 - 40)).toBe('bottomRight');
    expect(at(800 - 24 - 300 - 39)).toBe('bottomLeft');
    expect(corner('bottomRight', PANEL, WINDOW, [box(798, 700, 100, 40)])).toBe('bottomRight');
    expect(corner('bottomRight', PANEL, WINDOW, [box(799, 700, 100, 40)])).toBe('bottomLeft');
  });

  test('minds nothing that is scrolled out of the window', () => {
    expect(corner('bottomRight', PANEL, WINDOW, [box(900, 900, 100, 40)])).toBe('bottomRight');
    expect(corner('topRight', PANEL, WINDOW, [box(900, -90, 100, 40)])).toBe('topRight');
  });

  test('stays where every corner is taken', () => {
    expect(freePlace('topRight', PANEL, WINDOW, [box(0, 0, 1280, 800)])).toEqual({ corner: 'topRight', room: 776 });
  });

  test('keeps useful boxes free where it can, and rather the needed ones where it cannot', () => {
    const done = box(900, 700, 100, 40);
    expect(freePlace('bottomRight', PANEL, WINDOW, [], [done])).toMatchObject({ corner: 'bottomLeft' });
    const everywhere = box(0, 0, 1280, 800);
    expect(freePlace('bottomRight', PANEL, WINDOW, [PAY], [everywhere])).toMatchObject({ corner: 'bottomLeft' });
  });
});
