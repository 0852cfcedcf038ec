import { describe, expect, test } from 'vitest';
import { type Corner, cornerAfter } from '../../components/till/corners';
import { type Box, freePlace, LOWEST, roomAt, type Size, spotOf } from '../../components/till/free-place';

const PANEL = { width: 370, height: 320 };
const MARK = { width: 120, height: 36 };
const WINDOW = { width: 1280, height: 800 };
const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const PAY = box(835, 677, 400, 55);
/** The corner found; null: nowhere; 'between': somewhere else. */
function corner(wanted: Corner, panel: Size, boxes: readonly Box[]): Corner | 'between' | null {
  const place = freePlace(wanted, panel, WINDOW, boxes);
  if (place === null) return null;
  let found = wanted;
  for (let tried = 0; tried < 4; tried++, found = cornerAfter(found)) {
    if (JSON.stringify(spotOf(found)) === JSON.stringify(place.spot)) return found;
  }
  return 'between';
}

describe('the panel', () => {
  test('stays where it is wanted while it lies on nothing that is kept free', () => {
    expect(freePlace('bottomRight', PANEL, WINDOW, [])).toEqual({ spot: spotOf('bottomRight'), room: 776 });
    expect(freePlace('topRight', PANEL, WINDOW, [PAY])).toEqual({ spot: spotOf('topRight'), room: 653 });
    expect(corner('bottomRight', MARK, [PAY])).toBe('bottomRight');
  });

  test('goes to the next free corner when it would lie on a control', () => {
    expect(corner('bottomRight', PANEL, [PAY])).toBe('bottomLeft');
    expect(corner('bottomRight', PANEL, [PAY, box(20, 740, 100, 40)])).toBe('topLeft');
  });

  test('rather scrolls than jumps when there is room to read it in', () => {
    const save = box(970, 297, 270, 52);
    expect(freePlace('bottomRight', { ...PANEL, height: 600 }, WINDOW, [save])).toEqual({
      spot: spotOf('bottomRight'),
      room: 427,
    });
    expect(corner('topRight', { ...PANEL, height: 600 }, [save])).toBe('bottomRight');
  });

  test('keeps its distance from what it must not cover', () => {
    const at = (top: number) => corner('bottomRight', PANEL, [box(900, top, 100, 40)]);
    expect(at(800 - 24 - 300 - 40)).toBe('bottomRight');
    expect(at(800 - 24 - 300 - 39)).toBe('bottomLeft');
    expect(corner('bottomRight', PANEL, [box(798, 700, 100, 40)])).toBe('bottomRight');
    expect(corner('bottomRight', PANEL, [box(799, 700, 100, 40)])).toBe('bottomLeft');
  });

  test('minds nothing that is scrolled out of the window', () => {
    expect(corner('bottomRight', PANEL, [box(900, 900, 100, 40)])).toBe('bottomRight');
    expect(corner('topRight', PANEL, [box(900, -90, 100, 40)])).toBe('topRight');
  });

  const CORNERS_TAKEN = [box(0, 0, 60, 60), box(1220, 0, 60, 60), box(0, 740, 60, 60), box(1220, 740, 60, 60)];

  test('finds a place between the controls where every corner is taken, near the one that is wanted', () => {
    expect(corner('bottomRight', PANEL, CORNERS_TAKEN)).toBe('between');
    expect(freePlace('bottomRight', PANEL, WINDOW, CORNERS_TAKEN)).toEqual({
      spot: { side: 'right', x: 12, edge: 'bottom', y: 72 },
      room: 656,
    });
    const wall = [...CORNERS_TAKEN, box(100, 700, 1100, 30), box(100, 40, 1100, 30)];
    expect(freePlace('topLeft', PANEL, WINDOW, wall)).toEqual({
      spot: { side: 'left', x: 12, edge: 'top', y: 82 },
      room: 700 - 12 - 82,
    });
  });

  test('is nowhere where every place is taken', () => {
    expect(freePlace('topRight', PANEL, WINDOW, [box(0, 0, 1280, 800)])).toBeNull();
    const rows = [200, 400, 600].map((top) => box(0, top, 1280, 20));
    expect(freePlace('topRight', PANEL, WINDOW, rows)).toBeNull();
    expect(freePlace('topRight', { ...PANEL, height: LOWEST }, WINDOW, rows.slice(1))).not.toBeNull();
  });

  test('never lies on a control, wherever controls are: of a thousand random pages', () => {
    let seed = 20261125;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * below);
    };
    for (let page = 0; page < 1000; page++) {
      const boxes = Array.from({ length: random(12) }, () =>
        box(random(1300) - 50, random(850) - 50, 10 + random(300), 10 + random(60)),
      );
      const wanted = (['bottomRight', 'bottomLeft', 'topLeft', 'topRight'] as const)[random(4)] ?? 'topLeft';
      const place = freePlace(wanted, PANEL, WINDOW, boxes);
      if (place === null) continue;
      const { spot, room } = place;
      expect(room).toBeGreaterThanOrEqual(300);
      expect(roomAt(spot, PANEL.width, WINDOW, boxes)).toBeGreaterThanOrEqual(300);
      const left = spot.side === 'left' ? spot.x : WINDOW.width - spot.x - PANEL.width;
      const top = spot.edge === 'top' ? spot.y : WINDOW.height - spot.y - room;
      const covered = boxes.filter(
        (one) => one.left < left + PANEL.width && left < one.right && one.top < top + room && top < one.bottom,
      );
      expect(covered, `page ${page}`).toEqual([]);
    }
  });
});
