import type { ShopControl } from '../control.ts';
import { type Answer, htmlAnswer, notFound, redirect } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import type { ShopState } from '../state.ts';
import { deskRoutes } from './desk-routes.ts';
import { documentsPage } from './documents-page.ts';
import type { Banner } from './layout.ts';
import { receiptPage } from './receipt-page.ts';
import { receivingPage } from './receiving-page.ts';
import { registerPage } from './register-page.ts';
import { type Session, Sessions } from './session.ts';

/**
 * The server-rendered front-end. Every action is a full page load that answers with the whole page and no redirect,
 * so the address names the last action and not the page.
 */
export function classicRoutes(state: ShopState, control: ShopControl): Route[] {
  const sessions = new Sessions();
  const register = (session: Session, banner: Banner | null): Answer =>
    htmlAnswer(registerPage(session, state, banner));
  const receiving = (session: Session, banner: Banner | null): Answer => htmlAnswer(receivingPage(session, banner));
  return [
    { method: 'GET', path: '/classic', handle: () => redirect('/classic/register') },
    {
      method: 'POST',
      path: '/classic/register/mode',
      handle: (request) =>
        sessions.within(request, (session) => {
          session.mode = new URLSearchParams(request.body).get('mode') === 'return' ? 'return' : 'sale';
          return register(session, null);
        }),
    },
    ...deskRoutes({ desk: 'register', page: register, sessions, state, control }),
    ...deskRoutes({ desk: 'receiving', page: receiving, sessions, state, control }),
    {
      method: 'GET',
      path: '/classic/receipt/:number',
      handle: ({ params }) => {
        const document = state.findByNumber(params.number ?? '');
        return document ? htmlAnswer(receiptPage(document)) : notFound();
      },
    },
    { method: 'GET', path: '/classic/documents', handle: () => htmlAnswer(documentsPage(state.documents)) },
  ];
}
