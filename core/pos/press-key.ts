const BUTTON = 'button:not([type=button], [type=reset]), input[type=submit], input[type=image]';
const TEXT = 'input:not([type=hidden], [type=checkbox], [type=radio], [type=button], [type=reset], [type=file])';
const STOPS = 'a[href], button, input, select, textarea, [tabindex]';

/**
 * Presses a key in a person's stead: the page's listeners hear it, and what a browser does of itself (`change`, then the field's form is
 * sent or the focus goes on) is done here, since a key that a script made has no such default.
 */
export function pressKey(target: Element, key: 'Enter' | 'Tab'): void {
  const view = target.ownerDocument.defaultView;
  if (!view) return;
  const keyCode = key === 'Enter' ? 13 : 9;
  const common = { key, code: key, keyCode, bubbles: true, cancelable: true, composed: true };
  const press = (type: string, more = {}) => target.dispatchEvent(new view.KeyboardEvent(type, { ...common, ...more }));
  const heard = press('keydown') && (key === 'Tab' || press('keypress', { charCode: keyCode }));
  if (heard && (target.localName === 'input' || key === 'Tab')) {
    target.dispatchEvent(new view.Event('change', { bubbles: true }));
    if (key === 'Tab') focusAfter(target);
    else submitBy((target as HTMLInputElement).form, view);
  }
  press('keyup');
}

/** HTML, "implicit submission": by the first button; without one only where there is a single field. */
function submitBy(form: HTMLFormElement | null, view: Window & typeof globalThis): void {
  if (!form?.isConnected) return;
  const elements = [...form.elements];
  const button = elements.find((element): element is HTMLElement => element.matches(BUTTON));
  if (button) button.click();
  else if (elements.filter((element) => element.matches(TEXT)).length <= 1) {
    view.HTMLFormElement.prototype.requestSubmit.call(form);
  }
}

function focusAfter(target: Element): void {
  const stops = [...target.ownerDocument.querySelectorAll<HTMLElement>(STOPS)];
  const after = stops.slice(stops.indexOf(target as HTMLElement) + 1);
  after.find((stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.checkVisibility())?.focus();
}
