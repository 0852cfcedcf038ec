import type { ComponentChildren } from 'preact';
import { useDesk } from '../manager/desk';
import { hashOf, type Route } from '../manager/routes';

/** Leads to a place of the manager page, from wherever we are: beside it, in a tab of its own. */
export function PlaceLink({
  to,
  class: look,
  children,
}: {
  readonly to: Route;
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const { manager } = useDesk();
  const beside = manager === null && to.view !== 'papers' && to.view !== 'paper';
  return (
    <a class={look} href={beside ? `/manager.html${hashOf(to)}` : hashOf(to)} target={beside ? '_blank' : undefined}>
      {children}
    </a>
  );
}
