const SHAPES = {
  watch: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8Z M8 6.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6Z',
  progress: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z M5.2 8h0 M8 8h0 M10.8 8h0',
  check: 'M2.8 8.6 6.4 12 13.2 4.4',
  warning: 'M8 2.2 14.6 13.6H1.4Z M8 6.4v3.4 M8 11.6v.4',
  cross: 'M4 4l8 8 M12 4l-8 8',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z M8 4.8V8l2.4 1.6',
  down: 'M3.5 6 8 10.5 12.5 6',
  up: 'M3.5 10.5 8 6l4.5 4.5',
  close: 'M4.5 4.5l7 7 M11.5 4.5l-7 7',
  move: 'M8 2v12 M2 8h12 M8 2 6.2 3.8 M8 2l1.8 1.8 M8 14l-1.8-1.8 M8 14l1.8-1.8 M2 8l1.8-1.8 M2 8l1.8 1.8 M14 8l-1.8-1.8 M14 8l-1.8 1.8',
  small: 'M3.5 12h9',
  camera: 'M2 5.2h2.8L6 3.4h4l1.2 1.8H14v7.4H2Z M8 6.6a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A symbol beside words that say the same, so hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}
