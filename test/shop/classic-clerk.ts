import { Window } from 'happy-dom';

/** A page as a test reads it. */
export interface ReadPage {
  readonly status: number;
  /** The trimmed text of the first match, or `null`. */
  text(selector: string): string | null;
  attribute(selector: string, name: string): string | null;
  /** One attribute of every match, in document order. */
  attributes(selector: string, name: string): (string | null)[];
}

function readPage(status: number, markup: string): ReadPage {
  const page = new new Window().DOMParser().parseFromString(markup, 'text/html');
  return {
    status,
    text: (selector) => page.querySelector(selector)?.textContent.trim() ?? null,
    attribute: (selector, name) => page.querySelector(selector)?.getAttribute(name) ?? null,
    attributes: (selector, name) =>
      Array.from(page.querySelectorAll(selector), (element) => element.getAttribute(name)),
  };
}

/** A clerk at the classic front-end, over HTTP: one browser with one session cookie. */
export class ClassicClerk {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string): Promise<ReadPage> {
    return this.#load(path, {});
  }

  post(path: string, fields: Record<string, string> = {}): Promise<ReadPage> {
    return this.#load(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Presses the final button of a desk: the cart's key and these fields, no lines. */
  async finish(desk: 'register' | 'receiving', fields: Record<string, string> = {}): Promise<ReadPage> {
    const page = await this.get(`/classic/${desk}`);
    const cart = page.attribute('main', 'data-cart') ?? '';
    return this.post(`/classic/${desk}/finish`, { cart, ...fields });
  }

  async #load(path: string, init: RequestInit): Promise<ReadPage> {
    const response = await fetch(this.#url + path, { ...init, headers: { cookie: this.#cookie } });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.#cookie = cookie.split(';')[0] ?? '';
    return readPage(response.status, await response.text());
  }
}
