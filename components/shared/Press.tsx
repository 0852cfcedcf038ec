import type { ComponentChildren } from 'preact';

export interface PressProps {
  readonly onPress: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
  /** Name for those who do not see the content; by default the content. */
  readonly label?: string;
  readonly title?: string;
  readonly shortcut?: string;
  readonly expanded?: boolean;
  readonly pressed?: boolean;
  /** Lets the panel find it to give it the focus. */
  readonly mark?: string;
}

/**
 * A button. Clicks stop at the window before they reach the panel (`own-events.ts`), but a button's own action does not need them: it
 * submits its form, and a form's `submit` never leaves the closed root.
 */
export function Press({ onPress, children, label, title, shortcut, expanded, pressed, mark, ...rest }: PressProps) {
  return (
    <form
      class="press"
      onSubmit={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      <button
        type="submit"
        class={rest.class}
        aria-label={label}
        title={title ?? label}
        aria-keyshortcuts={shortcut}
        aria-expanded={expanded}
        aria-pressed={pressed}
        data-mark={mark}
      >
        {children}
      </button>
    </form>
  );
}
