import { element } from './element.js';
import { formatMoney } from './format.js';
import { addProduct, amountOf, changeLine, changeOrder, orderOf, startNewOrder, totalOf } from './order.js';

const words = {
  sale: { finish: 'Pay', party: 'Customer', total: 'To pay', empty: 'Tap a product or scan its barcode' },
  return: { finish: 'Pay back', party: 'Customer', total: 'To pay back', empty: 'What does the customer bring back?' },
  receiving: { finish: 'Save receipt', party: 'Supplier', total: 'Goods for', empty: 'What is in the boxes?' },
};

const packSizes = [1, 5, 10];

/** A product by its whole code or barcode, else by a part of its name. */
function findProduct(products, text) {
  const wanted = text.trim().toLowerCase();
  return (
    products.find(({ sku, ean }) => sku.toLowerCase() === wanted || ean === wanted) ??
    products.find(({ name }) => name.toLowerCase().includes(wanted))
  );
}

function shelf(kind, { products }, { refresh, say }) {
  const add = (product) => {
    addProduct(kind, product);
    refresh();
  };
  const search = element('input#search', {
    type: 'search',
    placeholder: 'Scan or search',
    'aria-label': 'Scan or search',
    autocomplete: 'off',
    onkeydown(event) {
      if (event.key !== 'Enter' || search.value.trim() === '') return;
      event.preventDefault();
      event.stopPropagation();
      const product = findProduct(products, search.value);
      search.value = '';
      if (product) add(product);
      else say('No such item');
    },
  });
  const tiles = products.map((product) =>
    element(
      'button.tile',
      { type: 'button', dataset: { sku: product.sku, group: product.group }, onclick: () => add(product) },
      element('span.tile-group', {}, product.group),
      element('span.tile-name', {}, product.name),
      element('span.tile-price', {}, formatMoney(kind === 'receiving' ? product.cost : product.price)),
      element('span.tile-stock', {}, `${product.stock} in stock`),
    ),
  );
  return element('section.shelf', {}, search, element('div.tiles', {}, tiles));
}

function costFields(kind, line, refresh) {
  const change = (value) => {
    changeLine(kind, line.id, value);
    refresh();
  };
  const packs = packSizes.map((size) => element('option', { value: size, selected: size === line.pack }, `× ${size}`));
  return [
    element(
      'select.line-pack',
      { 'aria-label': 'Pack', onchange: (e) => change({ pack: Number(e.target.value) }) },
      packs,
    ),
    element('input.line-cost', {
      type: 'number',
      min: 0,
      step: 0.01,
      value: line.cost,
      'aria-label': 'Cost price',
      onchange: (e) => change({ cost: e.target.valueAsNumber || 0 }),
    }),
  ];
}

function lineItem(kind, line, refresh) {
  const setQuantity = (quantity) => {
    changeLine(kind, line.id, { quantity });
    refresh();
  };
  const step = (label, by) =>
    element(
      'button.step',
      { type: 'button', 'aria-label': label, onclick: () => setQuantity(line.quantity + by) },
      by > 0 ? '+' : '−',
    );
  const quantity = element('input.line-quantity', {
    type: 'number',
    min: 0,
    step: 'any',
    value: line.quantity,
    'aria-label': 'Quantity',
    onchange: (event) => setQuantity(event.target.valueAsNumber || line.quantity),
  });
  const price =
    kind === 'receiving' ? costFields(kind, line, refresh) : [element('span.line-price', {}, formatMoney(line.price))];
  return element(
    'li.line',
    { dataset: { line: line.id, sku: line.sku } },
    element('div.line-what', {}, element('span.line-name', {}, line.name), element('span.line-sku', {}, line.sku)),
    element('div.line-how', {}, step('One less', -1), quantity, step('One more', 1), ...price),
    element('span.line-amount', {}, formatMoney(amountOf(line))),
    element('button.line-remove', { type: 'button', 'aria-label': 'Remove', onclick: () => setQuantity(0) }, '✕'),
  );
}

function otherPaperField(kind, order) {
  if (kind === 'sale') return null;
  const label = kind === 'return' ? 'Original sales receipt' : 'Invoice number';
  const oninput = (event) => changeOrder(kind, { otherPaper: event.target.value });
  return element(
    'label.field',
    {},
    label,
    element('input#other-paper', { value: order.otherPaper, autocomplete: 'off', oninput }),
  );
}

function partyField(kind, order, catalogue) {
  const parties = kind === 'receiving' ? catalogue.suppliers : catalogue.customers;
  const options = [{ id: '', name: 'Nobody chosen' }, ...parties].map(({ id, name }) =>
    element('option', { value: id, selected: id === order.partyId }, name),
  );
  const onchange = (event) => changeOrder(kind, { partyId: event.target.value });
  return element('label.field', {}, words[kind].party, element('select#party', { onchange }, options));
}

function paymentField(order) {
  const choices = ['cash', 'card'].map((payment) =>
    element('option', { value: payment, selected: payment === order.payment }, payment === 'cash' ? 'Cash' : 'Card'),
  );
  const onchange = (event) => changeOrder('sale', { payment: event.target.value });
  return element('label.field', {}, 'Payment', element('select#payment', { onchange }, choices));
}

/** The screen of a sale, a return or a receiving: products on the left, the order on the right. */
export function orderView(kind, catalogue, { refresh, finish, say }) {
  const order = orderOf(kind);
  const clear = () => {
    startNewOrder(kind);
    refresh();
  };
  const nothing = order.lines.length === 0;
  const cart = element(
    'section.cart',
    { dataset: { order: order.uuid } },
    element(
      'div.fields',
      {},
      partyField(kind, order, catalogue),
      otherPaperField(kind, order),
      kind === 'sale' ? paymentField(order) : null,
    ),
    nothing
      ? element('p.empty', {}, words[kind].empty)
      : element(
          'ul.lines',
          {},
          order.lines.map((line) => lineItem(kind, line, refresh)),
        ),
    element('p.total', {}, words[kind].total, element('strong', {}, formatMoney(totalOf(order)))),
    element(
      'button#finish',
      { type: 'button', disabled: nothing, onclick: finish },
      words[kind].finish,
      element('kbd', {}, 'Ctrl+Enter'),
    ),
    element('button#clear', { type: 'button', disabled: nothing, onclick: clear }, 'Clear'),
  );
  return [shelf(kind, catalogue, { refresh, say }), cart];
}
