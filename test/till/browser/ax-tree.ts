import type { Page } from 'playwright-core';

/** A node as a screen reader meets it. */
export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly focusable: boolean;
  readonly live: string | null;
}

/** What assistive technology is told of the page, the closed root included. */
export async function axTree(page: Page): Promise<AxNode[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties = [] }) => {
      const property = (wanted: string) => properties.find((one) => one.name === wanted)?.value.value;
      return {
        role: String(role?.value ?? ''),
        name: String(name?.value ?? ''),
        focusable: property('focusable') === true,
        live: property('live') ?? null,
      };
    });
}
