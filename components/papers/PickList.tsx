import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDesk } from '../manager/desk';
import { Answer } from '../manager/ui/Answer';
import { Field, focusOnce } from '../manager/ui/Field';
import { useDebounced } from '../manager/use-debounced';
import { useLoaded } from '../manager/use-loaded';

const PAUSE_MS = 150;

interface PickListProps<T> {
  readonly label: string;
  /** What fits a part of a name or number; `more`: there are further ones. */
  readonly find: (part: string) => Promise<{ readonly rows: readonly T[]; readonly more: boolean }>;
  readonly idOf: (row: T) => string;
  /** Left out, because it was taken since it was found. */
  readonly hides?: (row: T) => boolean;
  readonly onPick: (row: T) => void;
  readonly onClose?: () => void;
  readonly none: string;
  readonly autofocus?: boolean;
  readonly children: (row: T) => ComponentChildren;
}

/** A search with its hits as buttons: arrows walk through them, Enter in the field takes the first, Escape is no. */
export function PickList<T>({
  label,
  find,
  idOf,
  hides = () => false,
  onPick,
  onClose,
  none,
  autofocus = false,
  children,
}: PickListProps<T>) {
  const { say } = useDesk();
  const [typed, setTyped] = useState('');
  const part = useDebounced(typed.trim(), PAUSE_MS);
  const found = useLoaded(() => find(part), [part]);
  const box = useRef<HTMLDivElement>(null);

  function pick(row: T): void {
    setTyped('');
    onPick(row);
  }

  async function pickFirst(): Promise<void> {
    // Of what is typed now, not of what was found before it.
    const first = (await find(typed.trim())).rows.find((row) => !hides(row));
    if (first) pick(first);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') step(box.current, 1);
    else if (event.key === 'ArrowUp') step(box.current, -1);
    else if (event.key === 'Escape' && onClose) onClose();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) void pickFirst();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows and Esc are a convenience on top of Tab and the buttons
    <div class="pick-list" ref={box} onKeyDown={onKeyDown}>
      <Field label={label}>
        {(wiring) => (
          <input
            {...wiring}
            type="search"
            autocomplete="off"
            spellcheck={false}
            ref={autofocus ? focusOnce : null}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <Answer of={found}>
        {({ rows, more }) => (
          <>
            <p class="note" role="status">
              {rows.length === 0 ? none : more ? say('pick_more', { count: rows.length }) : ''}
            </p>
            <ul class="picks">
              {rows
                .filter((row) => !hides(row))
                .map((row) => (
                  <li key={idOf(row)}>
                    <button type="button" onClick={() => pick(row)}>
                      {children(row)}
                    </button>
                  </li>
                ))}
            </ul>
          </>
        )}
      </Answer>
      {onClose && (
        <button type="button" class="link" onClick={onClose}>
          {say('pick_close')}
        </button>
      )}
    </div>
  );
}

/** Moves the focus among the field and the hits. */
function step(box: HTMLElement | null, by: 1 | -1): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, .picks button') ?? [])];
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && stops.includes(focused)) stops[stops.indexOf(focused) + by]?.focus();
}
