import type { PosAdapter } from '../pos/adapter';
import type { DocumentDefinition } from '../pos/profile';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A serial typed into the page's own field that the POS has not saved yet: submitting the document now would race with the field's own form
 * and lose the serial. Only pages that save by navigation show it, as `value` against the `value` attribute the server rendered.
 */
export function uncommittedForm(
  adapter: PosAdapter,
  definition: DocumentDefinition,
  lineKeys: readonly string[],
): HTMLFormElement | null {
  const selector = definition.serialField?.selector.replace(/:visible$/u, '');
  if (!definition.gate.navigates || !selector || selector.startsWith(':page ')) return null;
  for (const key of lineKeys) {
    for (const field of adapter.lineElement(key)?.querySelectorAll<Field>(selector) ?? []) {
      const { form } = field;
      if (form && field.value !== field.defaultValue && !adapter.isFinalForm(form, null)) return form;
    }
  }
  return null;
}

/** Saves it as Enter in the field would, without the page's handlers, which may wait for a `change` that never comes. */
export function commit(form: HTMLFormElement): void {
  HTMLFormElement.prototype.submit.call(form);
}
