import { hashOf, type Route } from '../routes';

interface TabsProps {
  readonly label: string;
  readonly current: string;
  readonly tabs: readonly { readonly id: string; readonly to: Route; readonly label: string }[];
}

/** Parts of one place, each with an address of its own. */
export function Tabs({ label, current, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      {tabs.map(({ id, to, label: name }) => (
        <a key={id} href={hashOf(to)} aria-current={id === current ? 'page' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}
