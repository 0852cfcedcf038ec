import { randomUUID } from 'node:crypto';
import type { Answer } from '../http/answer.ts';
import type { ShopRequest } from '../http/route.ts';
import { Cart } from './cart.ts';

export type Desk = 'register' | 'receiving';
export type Mode = 'sale' | 'return';

/** One login at the classic front-end. Two tabs with the same cookie share it, carts and all. */
export class Session {
  mode: Mode = 'sale';
  readonly #carts: Record<Desk, Cart> = { register: new Cart(), receiving: new Cart() };

  cart(desk: Desk): Cart {
    return this.#carts[desk];
  }

  /** Puts an empty cart on the desk; the register falls back to selling. */
  clear(desk: Desk): void {
    this.#carts[desk] = new Cart();
    if (desk === 'register') this.mode = 'sale';
  }
}

const cookieName = 'kyiv_mobile';

export class Sessions {
  readonly #byId = new Map<string, Session>();

  /** Runs a page within the session of the request's cookie; a browser without one gets it with the answer. */
  async within(request: ShopRequest, page: (session: Session) => Answer | Promise<Answer>): Promise<Answer> {
    const known = this.#byId.get(request.cookies[cookieName] ?? '');
    if (known) return page(known);
    const id = randomUUID();
    const session = new Session();
    this.#byId.set(id, session);
    const answer = await page(session);
    const cookie = `${cookieName}=${id}; Path=/classic; HttpOnly; SameSite=Lax`;
    return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
  }
}
