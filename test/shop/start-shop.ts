import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { classicRoutes } from './classic/routes.ts';
import { ShopControl } from './control.ts';
import { type Answer, notFound, redirect } from './http/answer.ts';
import { matchPath, parseCookies, type Route } from './http/route.ts';
import { staticRoutes } from './http/static-files.ts';
import { spaRoutes } from './spa/routes.ts';
import { ShopState } from './state.ts';

/** A shop that is open. */
export interface RunningShop {
  /** Origin without a slash at the end; the front-ends are at `/classic/register` and `/spa/`. */
  readonly url: string;
  readonly state: ShopState;
  readonly control: ShopControl;
  /** Stops listening and cuts every connection, hanging ones too. */
  close(): Promise<void>;
}

async function answer(routes: readonly Route[], control: ShopControl, request: IncomingMessage): Promise<Answer> {
  const path = new URL(request.url ?? '/', 'http://shop').pathname;
  for (const route of routes) {
    const params = route.method === request.method ? matchPath(route.path, path) : null;
    if (params === null) continue;
    const cookies = parseCookies(request.headers.cookie ?? '');
    const ready = await route.handle({ method: route.method, path, params, cookies, body: await text(request) });
    await control.delay(path);
    return ready;
  }
  return notFound();
}

function send(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, headers).end(body);
}

/** Opens the shop on 127.0.0.1 with empty books; port 0 (the default) takes any free one. */
export async function startShop({ port = 0 }: { port?: number } = {}): Promise<RunningShop> {
  const state = new ShopState();
  const control = new ShopControl(state);
  const routes: Route[] = [
    { method: 'GET', path: '/', handle: () => redirect('/classic/register') },
    ...classicRoutes(state, control),
    ...spaRoutes(state, control),
    ...staticRoutes(new URL('./classic/', import.meta.url), '/classic'),
    ...staticRoutes(new URL('./spa/', import.meta.url), '/spa'),
  ];
  const server = createServer((request, response) => {
    answer(routes, control, request).then(
      (ready) => send(response, ready),
      (error: unknown) => send(response, { status: 500, headers: {}, body: String(error) }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${actual}`,
    state,
    control,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
