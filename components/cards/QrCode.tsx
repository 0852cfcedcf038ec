import type { QrMatrix } from '../../core/model/qr-matrix';

/** Light modules around a code, ISO/IEC 18004 §5.3.8. */
const QUIET = 4;

interface QrCodeProps {
  readonly matrix: QrMatrix;
  readonly label: string;
}

/** A QR code as vectors: sharp on any printer. */
export function QrCode({ matrix, label }: QrCodeProps) {
  const size = matrix.length + 2 * QUIET;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      {matrix.flatMap((row, y) =>
        runsOf(row).map(([x, width]) => (
          <rect key={`${x} ${y}`} x={x + QUIET} y={y + QUIET} width={width} height={1} fill="#000" />
        )),
      )}
    </svg>
  );
}

/** Where dark modules stand side by side in a row: the first, and how many. */
function runsOf(row: readonly boolean[]): [x: number, width: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (!dark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
