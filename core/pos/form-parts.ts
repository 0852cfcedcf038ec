/** A property of a form by its prototype: a field of that name hides the form's own. Of whatever realm the form is. */
export function partOf<K extends keyof HTMLFormElement>(form: HTMLFormElement, name: K): HTMLFormElement[K] {
  for (let prototype = Object.getPrototypeOf(form); prototype; prototype = Object.getPrototypeOf(prototype)) {
    const found = Object.getOwnPropertyDescriptor(prototype, name);
    if (found) return found.get ? found.get.call(form) : found.value;
  }
  return form[name];
}

/** An attribute of a form; null when it has none. */
export function attributeOf(form: HTMLFormElement, name: string): string | null {
  return partOf(form, 'getAttribute').call(form, name);
}

/** Without `instanceof`: a form of another realm is a form too. */
export function isForm(target: unknown): target is HTMLFormElement {
  if (typeof target !== 'object' || target === null || !('nodeType' in target)) return false;
  return partOf(target as HTMLFormElement, 'localName') === 'form';
}
