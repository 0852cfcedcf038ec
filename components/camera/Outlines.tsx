import type { PictureReading } from './camera-parts';

/** Draws the outlines of the codes over the picture that they were read in; how each stands is also told by its line. */
export function Outlines({ reading }: { readonly reading: PictureReading | null }) {
  if (!reading) return null;
  const { codes, width, height } = reading;
  return (
    <svg class="outlines" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMid meet" aria-hidden="true">
      {codes
        .filter(({ corners }) => corners.length > 2)
        .map(({ symbology, text, corners, standing }) => (
          <polygon
            key={`${symbology} ${text}`}
            class={standing === 'accepted' ? 'accepted' : 'open'}
            points={corners.map(({ x, y }) => `${x},${y}`).join(' ')}
          />
        ))}
    </svg>
  );
}
