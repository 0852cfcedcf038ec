import { takeBody } from './body';
import { gateFetch, gateFetchLater } from './fetch';
import { apply, construct, openWire, replace, type Wire } from './wire';
import { gateXhr } from './xhr';

/**
 * The page gate: runs in the page's own world at document_start and asks the isolated side about every request a rule may concern.
 * It holds no rule and no verdict itself. Until the other side hands the private channel over it touches nothing.
 */
export function installPageGate(scope: Window & typeof globalThis): void {
  openWire(scope, (wire) => {
    const restore = [
      gateFetch(scope, wire),
      gateFetchLater(scope as object, wire),
      ...gateXhr(scope, wire),
      gateBeacon(scope, wire),
      markFormReading(scope, wire),
      ...announceRoots(scope, wire),
    ];
    return () => {
      for (const undo of restore) undo();
    };
  });
}

/** A refused beacon answers `false`, as a full queue does: the page may then send it another way. */
function gateBeacon(scope: Window & typeof globalThis, wire: Wire): () => void {
  return replace(scope.Navigator.prototype, 'sendBeacon', (native) => {
    return function (this: Navigator, url: string | URL, data?: BodyInit | null): boolean {
      const target = `${url}`;
      const text = () => takeBody(data).text;
      let taken = false;
      wire.judge('silent', 'POST', target, text, (answer) => {
        taken = !answer[1] && apply(native, this, [target, data]);
      });
      return taken;
    };
  });
}

/** `new FormData(form)` fires the same `formdata` event as a submission; only this tells them apart. */
function markFormReading(scope: Window & typeof globalThis, wire: Wire): () => void {
  return replace(scope, 'FormData', (native) => {
    const marked: typeof FormData = new Proxy(native, {
      construct(target, args, newTarget): object {
        wire.tell('reading', '1');
        try {
          return construct(target, args, newTarget === marked ? target : newTarget);
        } finally {
          wire.tell('reading', '');
        }
      },
    });
    return marked;
  });
}

/** The events of a form stay inside its shadow root, and a document that is opened anew has lost every listener. */
function announceRoots(scope: Window & typeof globalThis, wire: Wire): (() => void)[] {
  const shadow = replace(scope.Element.prototype, 'attachShadow', (native) => {
    return function (this: Element, init: ShadowRootInit): ShadowRoot {
      const root = apply(native, this, [init]);
      wire.shadow(root);
      return root;
    };
  });
  const written = (['open', 'write', 'writeln'] as const).map((name) =>
    replace(scope.Document.prototype, name, (native) => {
      return function (this: Document, ...args: unknown[]): never {
        const call = (values: unknown[]) => apply(native as () => unknown, this, values as []) as never;
        // Writing nothing opens a document just as writing something would, and does so before its scripts run.
        const opened = call(name === 'open' ? args : ['']);
        wire.opened(this);
        return name === 'open' ? opened : call(args);
      };
    }),
  );
  return [shadow, ...written];
}
