import { customers, findParty, findProduct, suppliers } from '../catalogue.ts';
import type { ShopControl } from '../control.ts';
import type { Kind } from '../document.ts';
import { finish } from '../finish.ts';
import { type Answer, htmlAnswer } from '../http/answer.ts';
import type { Route, ShopRequest } from '../http/route.ts';
import type { ShopState } from '../state.ts';
import { hasSerialField } from './cart.ts';
import type { Banner } from './layout.ts';
import { readLineChange } from './line-change.ts';
import { receiptPage } from './receipt-page.ts';
import type { Desk, Session, Sessions } from './session.ts';

interface DeskParts {
  readonly desk: Desk;
  readonly page: (session: Session, banner: Banner | null) => Answer;
  readonly sessions: Sessions;
  readonly state: ShopState;
  readonly control: ShopControl;
}

/** What an action leaves to be said above the page. */
type Action = (session: Session, form: URLSearchParams, request: ShopRequest) => string | null;

/** What can be done to the cart of a desk, by the last piece of the address. */
function actionsOf(desk: Desk): Readonly<Record<string, Action>> {
  return {
    add(session, form) {
      const item = form.get('item') ?? '';
      const product = findProduct(item);
      if (!product) return `Item not found: ${item}`;
      const selling = desk === 'register';
      const price = selling ? product.price : product.cost;
      session.cart(desk).add(product, price, selling && hasSerialField(product.sku));
      return null;
    },
    'line/:id'(session, form, { params }) {
      const { change, problem } = readLineChange(form);
      session.cart(desk).change(params.id ?? '', change);
      return problem;
    },
    party(session, form) {
      session.cart(desk).party = findParty(desk === 'register' ? customers : suppliers, form.get('party') ?? '');
      return null;
    },
    cancel(session) {
      session.clear(desk);
      return null;
    },
  };
}

function banner(error: string | null): Banner | null {
  return error === null ? null : { tone: 'error', text: error };
}

async function finishCart({ desk, page, state, control }: DeskParts, session: Session, form: URLSearchParams) {
  const saved = state.findByReference(form.get('cart') ?? '');
  // The finishing request sent again, by F5 or by an impatient second click: the same receipt, no second document.
  if (saved) return htmlAnswer(receiptPage(saved));
  const cart = session.cart(desk);
  if (form.get('cart') !== cart.key)
    return page(session, banner('This cart is no longer open; here is the one that is'));
  cart.otherPaper = form.get('otherPaper') ?? cart.otherPaper;
  const kind: Kind = desk === 'receiving' ? 'receiving' : session.mode;
  const answer = await finish(cart.draft(kind), state, control);
  if (state.findByReference(cart.key) && session.cart(desk) === cart) session.clear(desk);
  if (answer.outcome === 'saved') return htmlAnswer(receiptPage(answer.document));
  if (answer.outcome === 'refused') return page(session, banner(answer.message));
  return htmlAnswer('<h1>Internal server error</h1>', answer.status);
}

/** The routes that the register and the receiving page have in common. */
export function deskRoutes(parts: DeskParts): Route[] {
  const { desk, page, sessions } = parts;
  const base = `/classic/${desk}`;
  const actions = Object.entries(actionsOf(desk)).map(
    ([name, act]): Route => ({
      method: 'POST',
      path: `${base}/${name}`,
      handle: (request) =>
        sessions.within(request, (session) =>
          page(session, banner(act(session, new URLSearchParams(request.body), request))),
        ),
    }),
  );
  const show = (request: ShopRequest) => sessions.within(request, (session) => page(session, null));
  return [
    { method: 'GET', path: base, handle: show },
    ...actions,
    {
      method: 'GET',
      path: `${base}/delete/:id`,
      handle: (request) =>
        sessions.within(request, (session) => {
          session.cart(desk).remove(request.params.id ?? '');
          return page(session, null);
        }),
    },
    {
      method: 'POST',
      path: `${base}/other-paper`,
      handle: (request) =>
        sessions.within(request, (session) => {
          session.cart(desk).otherPaper = new URLSearchParams(request.body).get('otherPaper') ?? '';
          return { status: 204, headers: {}, body: '' };
        }),
    },
    {
      method: 'POST',
      path: `${base}/finish`,
      handle: (request) =>
        sessions.within(request, (session) => finishCart(parts, session, new URLSearchParams(request.body))),
    },
    // The address of an action, typed or opened again without its form, shows the page and does nothing.
    { method: 'GET', path: `${base}/:action`, handle: show },
    { method: 'GET', path: `${base}/:action/:id`, handle: show },
  ];
}
