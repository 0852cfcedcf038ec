import { element } from './element.js';
import { formatMoney, formatTime } from './format.js';

const labels = { sale: 'Sales receipt', return: 'Return receipt', receiving: 'Goods receipt' };

function lineRow({ id, sku, name, quantity, pack, price }) {
  return element(
    'tr',
    { dataset: { line: id, sku } },
    element('td', {}, name),
    element('td.number', {}, String(quantity * pack)),
    element('td.number', {}, formatMoney(price)),
    element('td.number', {}, formatMoney(quantity * pack * price)),
  );
}

/** One saved document, fresh or looked up again. */
export function receiptView({ number, uuid, kind, at, party, otherPaper, lines, total }) {
  const head = ['Item', 'Pieces', 'Price', 'Amount'].map((title, column) =>
    element(column ? 'th.number' : 'th', {}, title),
  );
  const slip = element(
    'article.slip',
    { dataset: { receiptNo: number, reference: uuid, kind } },
    element('h1', {}, labels[kind], ' ', element('strong.receipt-no', {}, number)),
    element('p', {}, formatTime(at)),
    party && element('p', {}, party.name),
    otherPaper === '' ? null : element('p', {}, `${kind === 'receiving' ? 'Invoice' : 'Sales receipt'}: ${otherPaper}`),
    element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, lines.map(lineRow))),
    element('p.total', {}, 'Total', element('strong', {}, formatMoney(total))),
    element('p.small', {}, uuid),
    element('a.next', { href: `#${kind}` }, 'Next'),
  );
  return [slip];
}

/** Every saved document, the newest first. */
export function documentsView({ documents }) {
  const head = ['Number', 'Document', 'Saved', 'Customer or supplier', 'Order', 'Total'];
  const rows = documents.map(({ number, uuid, kind, at, party, total }) =>
    element(
      'tr',
      { dataset: { documentNo: number, reference: uuid, kind } },
      element('td.document-no', {}, element('a', { href: `#receipt/${number}` }, number)),
      element('td', {}, labels[kind]),
      element('td', {}, formatTime(at)),
      element('td', {}, party?.name ?? '–'),
      element('td.reference', {}, uuid),
      element('td.number', {}, formatMoney(total)),
    ),
  );
  const empty = rows.length === 0 ? element('p.empty', {}, 'Nothing has been sold or received yet') : null;
  const table = element(
    'table.documents',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        head.map((title) => element('th', {}, title)),
      ),
    ),
    element('tbody', {}, rows),
  );
  return [element('section.sheet', {}, table, empty)];
}
