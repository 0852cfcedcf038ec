import type { Page } from 'playwright-core';
import { inIsolatedWorld } from './isolated-world';

/** Waits for the line of text above the page, which stands there when no panel can; gives its text. */
export async function noticeOn(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  return inIsolatedWorld(
    page,
    session,
    `new Promise((resolve, reject) => {
      const find = () => [...document.documentElement.children]
        .map((element) => element.localName === 'div' ? chrome.dom.openOrClosedShadowRoot(element) : null)
        .find((root) => root?.querySelector('[role=alert]'))?.textContent;
      const observer = new MutationObserver(() => attempt());
      const timer = setTimeout(() => { observer.disconnect(); reject(new Error('no notice')); }, 15000);
      const attempt = () => {
        const text = find();
        if (text === undefined) return false;
        clearTimeout(timer); observer.disconnect(); resolve(text);
        return true;
      };
      if (!attempt()) observer.observe(document, { childList: true, subtree: true });
    })`,
  );
}
