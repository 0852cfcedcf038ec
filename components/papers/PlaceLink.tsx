import type { ComponentChildren } from 'preact';
import { useDesk } from '../manager/desk';
import { hashOf, type Route } from '../manager/routes';

/** Places that the side panel has itself. */
const BESIDE: readonly Route['view'][] = ['papers', 'paper', 'repairs'];

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
  const beside = manager === null && !BESIDE.includes(to.view);
  return (
    <a class={look} href={beside ? `/manager.html${hashOf(to)}` : hashOf(to)} target={beside ? '_blank' : undefined}>
      {children}
    </a>
  );
}
