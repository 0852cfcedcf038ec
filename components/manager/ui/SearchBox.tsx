import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk';
import { focusOnce } from './Field';
import { Icon } from './Icon';

interface SearchBoxProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly autofocus?: boolean;
}

/** A search field that the key `/` reaches from anywhere on the page. */
export function SearchBox({ label, placeholder, value, onChange, onEnter, autofocus = false }: SearchBoxProps) {
  const { say } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const reach = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', reach);
    return () => removeEventListener('keydown', reach);
  }, []);
  useEffect(() => {
    if (autofocus) focusOnce(input.current);
  }, [autofocus]);
  return (
    <div class="search">
      <Icon name="find" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        spellcheck={false}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.();
        }}
      />
      <kbd title={say('search_key')}>/</kbd>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/u.test(target.tagName))
  );
}
