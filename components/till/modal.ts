/** By ARIA, by Bootstrap 4 and later, by Bootstrap 3. */
const MODALS = '[role=dialog][aria-modal=true], [role=alertdialog][aria-modal=true], .modal.show, .modal.in';

/**
 * Where the panel can be used: outside an open modal dialog it would be inert, or lose its focus to the dialog's trap. The innermost open
 * modal, else the document's root.
 */
export function panelParent(document: Document): Element {
  // Everything outside the last native modal is inert, other kinds of dialog too.
  const native = last(document.querySelectorAll('dialog:modal'));
  return last((native ?? document).querySelectorAll(MODALS)) ?? native ?? document.documentElement;
}

function last(found: NodeListOf<Element>): Element | null {
  return [...found].reverse().find((element) => element.checkVisibility()) ?? null;
}
