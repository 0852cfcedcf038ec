/** How a person (or the server) makes the page submit. */
export type Way =
  | { readonly by: 'click'; readonly selector: string }
  | { readonly by: 'doubleClick'; readonly selector: string }
  /** The key pressed while the focus is in the selected element. */
  | { readonly by: 'key'; readonly selector: string; readonly key: string }
  /** Nobody touches the page: the server's control sends the word. */
  | { readonly by: 'server' };

/** How the submission travels. A form navigates to a receipt page, all others stay on the page. */
export type Transport = 'form' | 'json' | 'urlencoded' | 'beacon';

export interface Trap {
  /** File name of the page, its address, and the name in `hits`. */
  readonly id: string;
  /** The page's title. */
  readonly title: string;
  readonly way: Way;
  readonly transport: Transport;
}

const click: Way = { by: 'click', selector: '.finish' };
const hotkey: Way = { by: 'key', selector: 'body', key: 'F9' };

export const traps: readonly Trap[] = [
  { id: 'native-form', title: 'Native form', way: click, transport: 'form' },
  { id: 'form-submit', title: 'Link that calls form.submit()', way: click, transport: 'form' },
  { id: 'request-submit', title: 'Div that calls requestSubmit()', way: click, transport: 'form' },
  { id: 'tbody-form', title: 'Form directly in tbody', way: click, transport: 'form' },
  { id: 'jquery-click', title: 'Hotkey to a jQuery-like click()', way: hotkey, transport: 'json' },
  { id: 'jquery-submit', title: 'jQuery-like submit()', way: click, transport: 'form' },
  { id: 'click-fetch', title: 'Click to fetch', way: click, transport: 'json' },
  { id: 'click-xhr', title: 'Click to XMLHttpRequest', way: click, transport: 'json' },
  { id: 'xhr-urlencoded', title: 'PHP brackets over XMLHttpRequest', way: click, transport: 'urlencoded' },
  {
    id: 'enter-key',
    title: 'Enter in a field',
    way: { by: 'key', selector: 'input[name=qty]', key: 'Enter' },
    transport: 'json',
  },
  { id: 'hotkey-keyup', title: 'Hotkey on keyup to fetch', way: hotkey, transport: 'json' },
  { id: 'hotkey-form', title: 'Hotkey on keyup to form.submit()', way: hotkey, transport: 'form' },
  { id: 'kept-fetch', title: 'fetch kept from an early script', way: click, transport: 'json' },
  { id: 'kept-xhr', title: 'XMLHttpRequest kept from an early script', way: click, transport: 'json' },
  { id: 'no-gesture', title: 'Submission without a gesture', way: { by: 'server' }, transport: 'json' },
  { id: 'beacon', title: 'Beacon', way: click, transport: 'beacon' },
  { id: 'sync-xhr', title: 'Synchronous XMLHttpRequest', way: click, transport: 'json' },
  { id: 'iframe-realm', title: 'fetch borrowed from a fresh iframe', way: click, transport: 'json' },
  { id: 'iframe-realm-form', title: 'form.submit() borrowed from a fresh iframe', way: click, transport: 'form' },
  { id: 'late-action', title: 'Form action set at the click', way: click, transport: 'form' },
  {
    id: 'double-click',
    title: 'No guard against two clicks',
    way: { by: 'doubleClick', selector: '.finish' },
    transport: 'json',
  },
  { id: 'rerender', title: 'Lines rendered anew all the time', way: click, transport: 'json' },
  { id: 'optimistic', title: 'Cart cleared before the answer', way: click, transport: 'json' },
  { id: 'error-200', title: 'Refusal with status 200', way: click, transport: 'json' },
  { id: 'error-500-saved', title: 'Status 500 though saved', way: click, transport: 'json' },
  { id: 'own-serial-field', title: 'Own serial field', way: click, transport: 'form' },
  { id: 'modal-dialog', title: 'Final button in a modal dialog', way: click, transport: 'json' },
  { id: 'changes-after-click', title: 'Quantity changes after the click', way: click, transport: 'json' },
];
