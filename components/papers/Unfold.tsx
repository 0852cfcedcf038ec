import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface UnfoldProps {
  readonly label: string;
  /** What a screen reader says instead, where several have the same label. */
  readonly name?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

/** A button that shows what is seldom needed; folded again, it has the focus back. */
export function Unfold({ label, name, children }: UnfoldProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div class="unfold">
      <button
        type="button"
        ref={opener}
        class="link"
        aria-expanded={open}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && children(close)}
    </div>
  );
}
