import type { ComponentChildren } from 'preact';
import { useDesk } from '../desk';
import { errorWords } from '../error-words';
import type { Loaded } from '../use-loaded';
import { Icon, type IconName } from './Icon';

/** What the ledger answered: its value, that it is on its way, or what went wrong and how to try again. */
export function Answer<T>(props: { readonly of: Loaded<T>; readonly children: (value: T) => ComponentChildren }) {
  const { say } = useDesk();
  const { value, error, reload } = props.of;
  return (
    <>
      {error !== undefined && (
        <div class="trouble" role="alert">
          <Icon name="alert" />
          <p>{errorWords(error, say)}</p>
          <button type="button" onClick={reload}>
            {say('try_again')}
          </button>
        </div>
      )}
      {value !== undefined && props.children(value)}
      {value === undefined && error === undefined && (
        <p class="loading" role="status">
          {say('loading')}
        </p>
      )}
    </>
  );
}

/** What went wrong with something a person asked for. */
export function Trouble({ error }: { readonly error: unknown }) {
  const { say } = useDesk();
  if (error === undefined) return null;
  return (
    <div class="trouble" role="alert">
      <Icon name="alert" />
      <p>{errorWords(error, say)}</p>
    </div>
  );
}

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What to do next. */
  readonly children: ComponentChildren;
}

export function Empty({ icon, title, children }: EmptyProps) {
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <div>{children}</div>
    </div>
  );
}

export function More({ more }: { readonly more: (() => void) | null }) {
  const { say } = useDesk();
  if (!more) return null;
  return (
    <button type="button" class="more" onClick={more}>
      {say('more')}
    </button>
  );
}
