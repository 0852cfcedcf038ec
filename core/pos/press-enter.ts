const BUTTON = 'button:not([type=button], [type=reset]), input[type=submit], input[type=image]';
const TEXT = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=reset], [type=file])';

/**
 * Presses Enter in the page's stead: the page's listeners hear it, and what a browser does of itself (`change`, then sending the field's
 * form by its first button) is done here, since a key that a script made has no such default.
 */
export function pressEnter(target: Element): void {
  const view = target.ownerDocument.defaultView;
  if (!view) return;
  const common = { key: 'Enter', code: 'Enter', keyCode: 13, bubbles: true, cancelable: true, composed: true };
  const press = (type: string, more = {}) => target.dispatchEvent(new view.KeyboardEvent(type, { ...common, ...more }));
  if (press('keydown') && press('keypress', { charCode: 13 }) && target.localName === 'input') {
    target.dispatchEvent(new view.Event('change', { bubbles: true }));
    submitBy((target as HTMLInputElement).form);
  }
  press('keyup');
}

/** HTML, "implicit submission": by the first button; without one only where there is a single field. */
function submitBy(form: HTMLFormElement | null): void {
  if (!form?.isConnected) return;
  const elements = [...form.elements];
  const button = elements.find((element): element is HTMLElement => element.matches(BUTTON));
  if (button) button.click();
  else if (elements.filter((element) => element.matches(TEXT)).length <= 1) {
    HTMLFormElement.prototype.requestSubmit.call(form);
  }
}
