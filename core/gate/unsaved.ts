import type { PosAdapter } from '../pos/adapter';
import type { PageField } from '../pos/fields';

/** A change on the page that the POS's server does not know yet. */
export interface Unsaved {
  /** Names the change. */
  readonly name: string;
  /** Has it saved. */
  save(): void;
}

/**
 * Changes that stand in a server-rendered page and nowhere else: the document submitted now would go without them, or race with the form
 * that saves them. A field shows it by what it holds against what the server rendered. What goes out together with the document is no
 * such change: it is read at its live value.
 */
export class UnsavedFields {
  /** The change that was saved for a press on the page before. */
  savedBefore: string | null = null;
  #touched = false;

  constructor(
    readonly adapter: PosAdapter,
    window: Window,
    signal: AbortSignal,
  ) {
    const touch = (event: Event) => {
      this.#touched ||= event.isTrusted;
    };
    for (const type of ['input', 'change']) window.addEventListener(type, touch, { capture: true, signal });
  }

  find(): Unsaved | null {
    const changed = this.adapter
      .readFields()
      .filter((field) => isChanged(field) && (!field.form || !this.adapter.isFinalForm(field.form, null)));
    const name = JSON.stringify(changed.map((field) => [field.name, field.value]));
    // A page whose own script dresses its fields up looks so each time; saving it anew would keep the clerk from ever submitting.
    if (name === this.savedBefore && !this.#touched) return null;
    const saved = changed.find(({ form }) => form && isSent(form));
    if (saved?.form) return { name, save: sendingOf(saved.form) };
    const focused = changed.find((field) => field === field.ownerDocument.activeElement);
    // Saved by the page's script, which hears of it when the field is left.
    return focused ? { name, save: () => focused.blur() } : null;
  }
}

/** Whether the server rendered something else. */
function isChanged(field: PageField): boolean {
  if (field.localName === 'select') return isChosenAnew(field as HTMLSelectElement);
  const input = field as HTMLInputElement;
  if (input.type === 'checkbox' || input.type === 'radio') return input.checked !== input.defaultChecked;
  return input.value !== input.defaultValue;
}

function isChosenAnew({ options, multiple, selectedIndex }: HTMLSelectElement): boolean {
  const all = [...options];
  if (multiple) return all.some((option) => option.selected !== option.hasAttribute('selected'));
  const rendered = all.findLastIndex((option) => option.hasAttribute('selected'));
  return selectedIndex !== (rendered >= 0 ? rendered : all.findIndex((option) => !option.disabled));
}

/** A form that a script empties of its address and method is saved by that script. */
function isSent(form: HTMLFormElement): boolean {
  const action = form.getAttribute('action') ?? '';
  return (
    form.getAttribute('method')?.toLowerCase() === 'post' || (action !== '' && !/^(?:#|javascript:)/iu.test(action))
  );
}

/** As Enter in the field would, without the page's handlers, which may wait for a `change` that never comes. */
function sendingOf(form: HTMLFormElement): () => void {
  return () => HTMLFormElement.prototype.submit.call(form);
}
