import { isForm, partOf } from '../pos/form-parts';
import { formSending } from '../pos/form-sending';
import type { DomExit, DomGuard } from './dom-guard';
import { holdForm } from './hold-form';
import { watchNavigation } from './navigation';

export interface DomGate {
  /** Null: everything passes. */
  guard: DomGuard | null;
  /**
   * Listens at a place: this window unless one is named. `document.open` takes every listener away; this puts them back and is harmless
   * otherwise. The events of a form do not leave its shadow root.
   */
  attach(place?: Window | ShadowRoot): void;
}

/**
 * Listens first, on `window` in capture, for clicks, submits, keys and native form submissions. Constructing attaches nothing.
 * @param readingForm whether the page is inside `new FormData(form)`, which fires `formdata` without any submission
 */
export function createDomGate(window: Window, readingForm: () => boolean, signal: AbortSignal): DomGate {
  const gate: DomGate = { guard: null, attach };
  const keys = new Map<string, 'stopped' | 'passed'>();
  const form = createFormGate(gate, readingForm);

  function click(event: Event): void {
    const control = gate.guard?.finalControl(event.composedPath());
    if (control) passes(gate, event, { way: 'click', ...pressing(gate, control) });
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
    const passed = !control || passes(gate, event, { way: 'key', ...pressing(gate, control) });
    if (type === 'keydown') keys.set(code, passed ? 'passed' : 'stopped');
  }

  function attach(place: Window | ShadowRoot = window): void {
    const options = { capture: true, signal };
    place.addEventListener('submit', form.submit as EventListener, options);
    place.addEventListener('formdata', form.formdata as EventListener, options);
    if (!('navigator' in place)) return;
    place.addEventListener('click', click, options);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) place.addEventListener(type, key, options);
  }
  watchNavigation(
    window,
    form.fieldsOf,
    (event, sending, exit) => {
      if (gate.guard?.isFinal(sending)) passes(gate, event, exit);
    },
    signal,
  );
  return gate;
}

function passes(gate: DomGate, event: Event, exit: Omit<DomExit, 'byHand'>): boolean {
  if (gate.guard?.passes({ ...exit, byHand: event.isTrusted }) ?? true) return true;
  stop(event);
  return false;
}

function createFormGate(gate: DomGate, readingForm: () => boolean) {
  let reading = false;
  let submitted: { readonly form: HTMLFormElement; readonly submitter: HTMLElement | null } | null = null;

  function isFinal(form: HTMLFormElement, submitter: HTMLElement | null, fields: FormData | null): boolean {
    const sending = formSending(form, submitter, fields);
    return sending !== null && (gate.guard?.isFinal(sending) ?? false);
  }

  function submit(event: SubmitEvent): void {
    const form = event.target;
    if (!isForm(form)) return;
    const { submitter } = event;
    if (isFinal(form, submitter, null)) {
      const owned = () => submitter === null || ('form' in submitter && submitter.form === form);
      const stillThere = () => partOf(form, 'isConnected') && owned() && isFinal(form, submitter, null);
      const carryOut = () => HTMLFormElement.prototype.requestSubmit.call(form, submitter);
      if (!passes(gate, event, { way: 'submit', stillThere, carryOut })) return;
    }
    // The native submission that follows in this task is this one, with this button's address.
    submitted = { form, submitter };
    setTimeout(() => {
      submitted = null;
    });
  }

  function formdata(event: FormDataEvent): void {
    const form = event.target;
    if (!isForm(form) || !partOf(form, 'isConnected') || reading || readingForm()) return;
    const { formData } = event;
    const following = submitted?.form === form ? submitted : null;
    const submitter = following?.submitter ?? null;
    if (!isFinal(form, submitter, formData)) return;
    const stillThere = () => partOf(form, 'isConnected') && isFinal(form, submitter, formData);
    const carryOut = () => HTMLFormElement.prototype.submit.call(form);
    if (gate.guard?.passes({ way: 'form', byHand: false, stillThere, carryOut })) return;
    // A listener of the page could put the form back.
    event.stopImmediatePropagation();
    holdForm(form, following ? 'task' : 'microtask');
  }

  function fieldsOf(form: HTMLFormElement, submitter: HTMLElement | null): FormData {
    reading = true;
    try {
      return new FormData(form, submitter);
    } finally {
      reading = false;
    }
  }

  return { submit, formdata, fieldsOf };
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

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
