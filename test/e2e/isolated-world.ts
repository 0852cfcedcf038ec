import type { CDPSession, Page } from 'playwright-core';

/** Evaluates in the content script's world of the top frame; waits for that world, and starts over when the page navigates. */
export async function inIsolatedWorld<T>(page: Page, session: CDPSession, expression: string): Promise<T> {
  for (;;) {
    const contextId = await isolatedContext(page, session);
    try {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value as T;
    } catch (error) {
      if (!/context was destroyed|Cannot find context|Inspected target navigated/iu.test(String(error))) throw error;
    }
  }
}

interface ExecutionContext {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly type?: string; readonly frameId?: string };
}

async function isolatedContext(page: Page, session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return new Promise((resolve, reject) => {
    const done = (settle: () => void) => {
      clearTimeout(timer);
      session.off('Runtime.executionContextCreated', created);
      settle();
    };
    const timer = setTimeout(() => done(() => reject(new Error(`no content script in ${page.url()}`))), 10_000);
    const created = ({ context }: { context: ExecutionContext }) => {
      if (context.auxData?.type !== 'isolated' || !context.origin.startsWith('chrome-extension://')) return;
      if (context.auxData.frameId !== frameTree.frame.id) return;
      done(() => resolve(context.id));
    };
    session.on('Runtime.executionContextCreated', created);
    // Enabling again announces every context that lives now.
    session
      .send('Runtime.disable')
      .then(() => session.send('Runtime.enable'))
      .catch(reject);
  });
}
