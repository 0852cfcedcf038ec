/**
 * Keeps a form from navigating: for one microtask it is not in the document, and HTML looks at that once more after `formdata`.
 *
 * A form directly inside `<tbody>` owns its fields only by the parser; taken out alone it would lose them for good. So the smallest part of
 * the page that holds the form and all its fields goes out as one: within it the ownership stands.
 */
export function holdForm(form: HTMLFormElement): void {
  const part = wholeOf(form);
  const parent = part.parentNode;
  if (!parent) return;
  const next = part.nextSibling;
  const focused = form.ownerDocument.activeElement;
  part.remove();
  queueMicrotask(() => {
    parent.insertBefore(part, next?.parentNode === parent ? next : null);
    if (focused instanceof HTMLElement && part.contains(focused)) focused.focus({ preventScroll: true });
  });
}

function wholeOf(form: HTMLFormElement): Element {
  // `form.elements` may be hidden by a field of that name.
  const elements = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'elements')?.get?.call(form) as
    | HTMLFormControlsCollection
    | undefined;
  // Fields that name their form by `form=` find it again by themselves.
  const strays = [...(elements ?? [])].filter((field) => !field.hasAttribute('form'));
  let part: Element = form;
  for (const field of strays) {
    while (!part.contains(field) && part.parentElement) part = part.parentElement;
  }
  return part;
}
