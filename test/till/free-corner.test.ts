import { expect, test } from 'vitest';
import { freeCorner } from '../../components/till/free-corner';

const PANEL = { width: 370, height: 320 };
const WINDOW = { width: 1280, height: 800 };
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const PAY = box(835, 677, 400, 55);

test('the panel stays where it is wanted while it lies on nothing that submits', () => {
  expect(freeCorner('bottomRight', PANEL, WINDOW, [])).toBe('bottomRight');
  expect(freeCorner('topRight', PANEL, WINDOW, [PAY])).toBe('topRight');
  expect(freeCorner('bottomRight', { width: 370, height: 40 }, WINDOW, [PAY])).toBe('bottomRight');
});

test('it goes to the next free corner when it would lie on a control that submits', () => {
  expect(freeCorner('bottomRight', PANEL, WINDOW, [PAY])).toBe('bottomLeft');
  expect(freeCorner('bottomRight', PANEL, WINDOW, [PAY, box(20, 740, 100, 40)])).toBe('topLeft');
});

test('touching edges is not lying on it', () => {
  expect(freeCorner('bottomRight', PANEL, WINDOW, [box(798, 700, 100, 40)])).toBe('bottomRight');
  expect(freeCorner('bottomRight', PANEL, WINDOW, [box(799, 700, 100, 40)])).toBe('bottomLeft');
});

test('where every corner is taken it stays', () => {
  expect(freeCorner('topRight', PANEL, WINDOW, [box(0, 0, 1280, 800)])).toBe('topRight');
});
