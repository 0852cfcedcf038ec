import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../desk';
import { hashOf, type Route } from '../routes';
import { Icon } from './Icon';

interface ViewProps {
  readonly title: string;
  readonly lead?: string;
  readonly back?: { readonly to: Route; readonly label: string };
  /** Beside the title. */
  readonly aside?: ComponentChildren;
  /** The view puts the focus somewhere better than on its heading. */
  readonly ownFocus?: boolean;
  readonly children: ComponentChildren;
}

/** One place of the manager page: its heading gets the focus, so that a screen reader says where we are. */
export function View({ title, lead, back, aside, ownFocus = false, children }: ViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { say } = useDesk();
  // At once: an effect may come after a key that put the focus elsewhere.
  useLayoutEffect(() => {
    if (!ownFocus) heading.current?.focus();
  }, [ownFocus]);
  useEffect(() => {
    document.title = `${title} · ${say('app_name')}`;
  }, [title, say]);
  return (
    <div class="view">
      {back && (
        <a class="back" href={hashOf(back.to)}>
          <Icon name="back" />
          {back.label}
        </a>
      )}
      <header class="view-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
        </div>
        {aside && <div class="view-aside">{aside}</div>}
      </header>
      {children}
    </div>
  );
}
