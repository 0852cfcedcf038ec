export const CORNERS = ['bottomRight', 'bottomLeft', 'topLeft', 'topRight'] as const;
/** The corner of the window where the clerk wants the panel. */
export type Corner = (typeof CORNERS)[number];

export function cornerAfter(corner: Corner): Corner {
  return CORNERS[(CORNERS.indexOf(corner) + 1) % CORNERS.length] ?? corner;
}

/** Between the panel and the edges of the window, and what it must not cover, in pixels. */
export const GAP = 12;
