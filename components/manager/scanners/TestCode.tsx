import { code128 } from '../../../core/outputs/code-128';

/** Modules left free on either side, as the standard asks. */
const QUIET = 10;
const HEIGHT = 60;

/** A bar code on white, whatever the theme: a scanner needs its contrast. It is as wide as its place, and prints as it is. */
export function TestCode({ text, label }: { readonly text: string; readonly label: string }) {
  const widths = code128(text);
  const total = widths.reduce((sum, width) => sum + width, 2 * QUIET);
  let at = QUIET;
  const bars = widths.map((width, index) => {
    const left = at;
    at += width;
    return index % 2 === 0 ? `M${left} 0h${width}v${HEIGHT}h-${width}z` : '';
  });
  return (
    <svg
      class="test-code"
      viewBox={`0 0 ${total} ${HEIGHT}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <rect width={total} height={HEIGHT} fill="#fff" />
      <path d={bars.join('')} fill="#000" />
    </svg>
  );
}
