import type { ComponentChildren } from 'preact';

interface CardProps {
  readonly title?: string;
  readonly note?: string | undefined;
  readonly aside?: ComponentChildren;
  readonly flush?: boolean;
  readonly children: ComponentChildren;
}

/** A box with one subject. `flush`: a table fills it to the edge. */
export function Card({ title, note, aside, flush = false, children }: CardProps) {
  return (
    <section class={flush ? 'card flush' : 'card'}>
      {title && (
        <header class="card-head">
          <div>
            <h2>{title}</h2>
            {note && <p class="note">{note}</p>}
          </div>
          {aside}
        </header>
      )}
      {children}
    </section>
  );
}
