import { holdForm } from './hold-form';
import type { Way } from './machine';

/** A way out through the page itself, at the moment of its event. */
export interface DomExit {
  readonly way: Exclude<Way, 'request' | 'instant'>;
  /** A person's own press. */
  readonly byHand: boolean;
  /** Whether the live page still offers this very way out. */
  stillThere(): boolean;
  /** Does now what was stopped. Runs the page's own handlers before it returns. */
  carryOut(): void;
}

/** Who knows what submits, and decides. */
export interface DomGuard {
  finalControl(path: readonly EventTarget[]): HTMLElement | null;
  controlOfKey(event: KeyboardEvent): HTMLElement | null;
  isFinalForm(form: HTMLFormElement, submitter: HTMLElement | null): boolean;
  /** True: it may go on. */
  passes(exit: DomExit): boolean;
}

export interface DomGate {
  /** Null: everything passes. */
  guard: DomGuard | null;
  /** `document.open` takes every listener away; this puts them back and is harmless otherwise. */
  attach(): void;
}

/**
 * Listens first, on `window` in capture, for clicks, submits, keys and native form submissions. Constructing attaches nothing.
 * @param readingForm whether the page is inside `new FormData(form)`, which fires `formdata` without any submission
 */
export function createDomGate(window: Window, readingForm: () => boolean, signal: AbortSignal): DomGate {
  const gate: DomGate = { guard: null, attach };
  const keys = new Map<string, 'stopped' | 'passed'>();
  let submitted: { readonly form: HTMLFormElement; readonly submitter: HTMLElement | null } | null = null;

  function passes(event: Event, exit: Omit<DomExit, 'byHand'>): boolean {
    if (gate.guard?.passes({ ...exit, byHand: event.isTrusted }) ?? true) return true;
    stop(event);
    return false;
  }

  function click(event: Event): void {
    const control = gate.guard?.finalControl(event.composedPath());
    if (control) passes(event, { way: 'click', ...pressing(gate, control) });
  }

  function submit(event: SubmitEvent): void {
    const form = event.target;
    if (!isForm(form)) return;
    const { submitter } = event;
    if (gate.guard?.isFinalForm(form, submitter)) {
      const there = () => gate.guard?.isFinalForm(form, submitter) ?? false;
      const owned = () => submitter === null || ('form' in submitter && submitter.form === form);
      const connected = () => form.isConnected && owned() && there();
      const carryOut = () => HTMLFormElement.prototype.requestSubmit.call(form, submitter);
      if (!passes(event, { way: 'submit', stillThere: connected, carryOut })) return;
    }
    // The native submission that follows in this task is this one, with this button's address.
    submitted = { form, submitter };
    setTimeout(() => {
      submitted = null;
    });
  }

  function formdata(event: Event): void {
    const form = event.target;
    if (!isForm(form) || !form.isConnected || readingForm()) return;
    const submitter = submitted?.form === form ? submitted.submitter : null;
    if (!gate.guard?.isFinalForm(form, submitter)) return;
    const stillThere = () => form.isConnected && (gate.guard?.isFinalForm(form, submitter) ?? false);
    const carryOut = () => HTMLFormElement.prototype.submit.call(form);
    const exit: DomExit = { way: 'form', byHand: false, stillThere, carryOut };
    if (!gate.guard.passes(exit)) holdForm(form);
  }

  function key(event: KeyboardEvent): void {
    const { code, type } = event;
    const known = keys.get(code);
    if (type === 'keyup') keys.delete(code);
    if (known === 'stopped' && (type !== 'keydown' || event.repeat)) {
      stop(event);
      return;
    }
    // A page may act on any of the three; the press is judged once, at the first of them that we see.
    if (type === 'keypress' || (type === 'keyup' && known !== undefined) || event.isComposing) return;
    const control = gate.guard?.controlOfKey(event);
    const passed = !control || passes(event, { way: 'key', ...pressing(gate, control) });
    if (type === 'keydown') keys.set(code, passed ? 'passed' : 'stopped');
  }

  function attach(): void {
    const options = { capture: true, signal };
    window.addEventListener('click', click, options);
    window.addEventListener('submit', submit, options);
    window.addEventListener('formdata', formdata, options);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, key, options);
  }
  return gate;
}

function pressing(gate: DomGate, control: HTMLElement): Pick<DomExit, 'stillThere' | 'carryOut'> {
  const enabled = () => !('disabled' in control && control.disabled);
  const stillThere = () => control.isConnected && enabled() && gate.guard?.finalControl(pathFrom(control)) === control;
  return { stillThere, carryOut: () => control.click() };
}

function pathFrom(control: HTMLElement): EventTarget[] {
  const path: EventTarget[] = [];
  for (
    let node: Node | null = control;
    node;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
  ) {
    path.push(node);
  }
  return path;
}

function isForm(target: EventTarget | null): target is HTMLFormElement {
  return target instanceof HTMLFormElement;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
