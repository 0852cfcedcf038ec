import { partOf } from '../pos/form-parts';

/**
 * Keeps a form from navigating: for a moment it is not in the document, and HTML looks at that once more after `formdata`. A call by script
 * looks before the next microtask; a submission that the browser itself carries out only after all microtasks, so there it takes a task.
 *
 * A form directly inside `<tbody>` owns its fields only by the parser; taken out alone it would lose them for good. So the smallest part of
 * the page that holds the form and all its fields goes out as one: within it the ownership stands.
 */
export function holdForm(form: HTMLFormElement, until: 'microtask' | 'task'): void {
  const part = wholeOf(form);
  // Any of them may be a form, whose fields hide what they are named like.
  const parentOf = (node: Node) => partOf(node as HTMLFormElement, 'parentNode');
  const parent = parentOf(part);
  if (!parent) return;
  const next = partOf(part as HTMLFormElement, 'nextSibling');
  const focused = partOf(form, 'ownerDocument').activeElement;
  Element.prototype.remove.call(part);
  const putBack = () => {
    Node.prototype.insertBefore.call(parent, part, next && parentOf(next) === parent ? next : null);
    if (focused instanceof HTMLElement && Node.prototype.contains.call(part, focused))
      focused.focus({ preventScroll: true });
  };
  if (until === 'task') setTimeout(putBack);
  else queueMicrotask(putBack);
}

function wholeOf(form: HTMLFormElement): Element {
  // Fields that name their form by `form=` find it again by themselves.
  const strays = [...partOf(form, 'elements')].filter((field) => !field.hasAttribute('form'));
  let part: Element = form;
  for (const field of strays) {
    while (!Node.prototype.contains.call(part, field)) {
      const around = partOf(part as HTMLFormElement, 'parentElement');
      if (!around) break;
      part = around;
    }
  }
  return part;
}
