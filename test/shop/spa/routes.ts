import { readFileSync } from 'node:fs';
import { customers, products, suppliers } from '../catalogue.ts';
import type { ShopControl } from '../control.ts';
import type { Kind, ShopDocument } from '../document.ts';
import { finish } from '../finish.ts';
import { type Answer, htmlAnswer, jsonAnswer, redirect } from '../http/answer.ts';
import type { Route } from '../http/route.ts';
import type { ShopState } from '../state.ts';
import { readDraft } from './read-draft.ts';

/** The page computes in hryvnias. */
function inHryvnias(kopiykas: number): number {
  return kopiykas / 100;
}

function catalogue(state: ShopState) {
  return {
    products: products.map((product) => ({
      ...product,
      price: inHryvnias(product.price),
      cost: inHryvnias(product.cost),
      stock: state.stockOf(product.sku),
    })),
    customers,
    suppliers,
  };
}

function documentJson({ reference, lines, total, ...rest }: ShopDocument) {
  return {
    ...rest,
    uuid: reference,
    total: inHryvnias(total),
    lines: lines.map(({ serial: _, ...line }) => ({ ...line, price: inHryvnias(line.price) })),
  };
}

function errorJson(message: string, status: number): Answer {
  return jsonAnswer({ status: 'error', message }, status);
}

/** The single-page front-end: one page, and an API that speaks JSON. */
export function spaRoutes(state: ShopState, control: ShopControl): Route[] {
  const submission = (path: string, kind: Kind): Route => ({
    method: 'POST',
    path: `/spa/api/${path}`,
    async handle({ body }) {
      const draft = readDraft(kind, body);
      if (typeof draft === 'string') return errorJson(draft, 400);
      const answer = await finish(draft, state, control);
      if (answer.outcome === 'refused') return errorJson(answer.message, 422);
      if (answer.outcome === 'failed') return errorJson('Internal server error', answer.status);
      return jsonAnswer({ status: 'success', data: documentJson(answer.document) }, 201);
    },
  });
  return [
    { method: 'GET', path: '/spa', handle: () => redirect('/spa/') },
    {
      method: 'GET',
      path: '/spa/',
      handle: () => htmlAnswer(readFileSync(new URL('index.html', import.meta.url), 'utf8')),
    },
    { method: 'GET', path: '/spa/api/catalogue', handle: () => jsonAnswer(catalogue(state)) },
    {
      method: 'GET',
      path: '/spa/api/documents',
      handle: () => jsonAnswer({ documents: state.documents.toReversed().map(documentJson) }),
    },
    {
      method: 'GET',
      path: '/spa/api/documents/:number',
      handle: ({ params }) => {
        const document = state.findByNumber(params.number ?? '');
        return document ? jsonAnswer(documentJson(document)) : errorJson('No such document', 404);
      },
    },
    submission('sales', 'sale'),
    submission('returns', 'return'),
    submission('receivings', 'receiving'),
  ];
}
