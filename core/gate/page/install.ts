import { bodyText } from './body';
import { gateFetch } from './fetch';
import { apply, construct, openWire, parse, type Wire } from './wire';
import { gateXhr } from './xhr';

/**
 * The page gate: runs in the page's own world at document_start and asks the isolated side about every request a rule may concern.
 * It holds no rule and no verdict itself. Until the other side hands the private channel over it touches nothing.
 */
export function installPageGate(scope: Window & typeof globalThis): void {
  openWire(scope, (wire) => {
    const restore = [
      gateFetch(scope, wire),
      gateXhr(scope, wire),
      gateBeacon(scope, wire),
      markFormReading(scope, wire),
    ];
    return () => {
      for (const undo of restore) undo();
    };
  });
}

/** A refused beacon answers `false`, as a full queue does: the page may then send it another way. */
function gateBeacon(scope: Window & typeof globalThis, wire: Wire): () => void {
  const prototype = scope.Navigator.prototype;
  const native = prototype.sendBeacon;
  const gated = function (this: Navigator, url: string | URL, data?: BodyInit | null): boolean {
    const target = `${url}`;
    const send = () => apply(native, this, [target, data]);
    if (!wire.tell('concerns', 'POST', target)) return send();
    let content = '';
    bodyText(data, (found) => {
      content = found;
    });
    const reply = wire.tell('instant', `${wire.nextId()}`, 'POST', target, content);
    return reply && parse(reply)[1] ? false : send();
  };
  prototype.sendBeacon = gated;
  return () => {
    if (prototype.sendBeacon === gated) prototype.sendBeacon = native;
  };
}

/** `new FormData(form)` fires the same `formdata` event as a submission; only this tells them apart. */
function markFormReading(scope: Window & typeof globalThis, wire: Wire): () => void {
  const native = scope.FormData;
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
  scope.FormData = marked;
  return () => {
    if (scope.FormData === marked) scope.FormData = native;
  };
}
