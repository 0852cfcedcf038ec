/** How a person (or the server) makes the page submit. */
export type Way =
  | { readonly by: 'click'; readonly selector: string }
  | { readonly by: 'doubleClick'; readonly selector: string }
  /** The key pressed while the focus is in the selected element. */
  | { readonly by: 'key'; readonly selector: string; readonly key: string }
  /** Nobody touches the page: the server's control sends the word. */
  | { readonly by: 'server' };

/**
 * How the submission travels. A form navigates to a receipt page, `builtForm` is one that is not in the page's own markup; `address` is a plain
 * GET that the page goes to. All others stay on the page. `bytes`: nobody but the server can read it.
 */
export type Transport = 'form' | 'builtForm' | 'address' | 'json' | 'urlencoded' | 'beacon' | 'bytes' | 'query';

export interface Trap {
  /** File name of the page, its address, and the name in `hits`. */
  readonly id: string;
  /** The page's title. */
  readonly title: string;
  readonly way: Way;
  readonly transport: Transport;
}

const click: Way = { by: 'click', selector: '.finish' };
/** A control that no profile names, so that nothing but the submission itself can be stopped. */
const unnamed: Way = { by: 'click', selector: '.send' };
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
  { id: 'bytes-fetch', title: 'Order as bytes over fetch', way: unnamed, transport: 'json' },
  { id: 'bytes-xhr', title: 'Order as bytes over XMLHttpRequest', way: unnamed, transport: 'json' },
  { id: 'bytes-beacon', title: 'Order as bytes in a beacon', way: unnamed, transport: 'beacon' },
  { id: 'unreadable-fetch', title: 'Order that nobody can read', way: unnamed, transport: 'bytes' },
  { id: 'unreadable-beacon', title: 'Beacon that nobody can read', way: unnamed, transport: 'bytes' },
  { id: 'part-fetch', title: 'Order as a file in a form', way: unnamed, transport: 'bytes' },
  { id: 'object-body', title: 'Object that turns into the order', way: unnamed, transport: 'json' },
  { id: 'lying-request', title: 'Request that lies about itself', way: unnamed, transport: 'json' },
  { id: 'kept-beacon', title: 'Beacon kept from an early script', way: unnamed, transport: 'beacon' },
  { id: 'iframe-realm-xhr', title: 'XMLHttpRequest borrowed from a fresh iframe', way: unnamed, transport: 'json' },
  { id: 'fetch-later', title: 'Deferred fetch', way: unnamed, transport: 'beacon' },
  { id: 'script-navigation', title: 'Order in an address', way: unnamed, transport: 'address' },
  { id: 'get-fetch', title: 'Order in the address of a fetch', way: unnamed, transport: 'query' },
  { id: 'rule-form', title: 'Form to an address of a request', way: unnamed, transport: 'builtForm' },
  { id: 'shadow-form', title: 'Form in a closed shadow root', way: unnamed, transport: 'builtForm' },
  {
    id: 'shadow-button',
    title: 'Submit button in a shadow root',
    way: { by: 'click', selector: '.place' },
    transport: 'builtForm',
  },
  { id: 'frame-form', title: 'Form in an empty iframe', way: unnamed, transport: 'builtForm' },
  { id: 'written-frame-form', title: 'Form written into an iframe', way: unnamed, transport: 'builtForm' },
  { id: 'popup-form', title: 'Form in a popup', way: unnamed, transport: 'builtForm' },
  { id: 'written-page', title: 'Page written anew with its form', way: unnamed, transport: 'builtForm' },
  { id: 'form-fetch', title: 'Request to the address of a form', way: unnamed, transport: 'form' },
  { id: 'request-object', title: 'Order inside a Request, lines cleared at once', way: unnamed, transport: 'form' },
  { id: 'button-action', title: 'Button outside the form with an address of its own', way: unnamed, transport: 'form' },
  { id: 'image-button', title: 'Image as the button', way: unnamed, transport: 'form' },
  { id: 'action-in-submit', title: 'Address set while the form is sent', way: unnamed, transport: 'form' },
  { id: 'form-put-back', title: 'Form put back while it is sent', way: unnamed, transport: 'form' },
  { id: 'named-fields', title: 'Fields named like parts of their form', way: unnamed, transport: 'form' },
  { id: 'detached-form', title: 'Form sent while it is nowhere', way: unnamed, transport: 'form' },
];
