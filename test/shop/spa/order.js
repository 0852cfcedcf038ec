// The orders on the screens: one per kind, kept in the tab (they survive a reload), each with its own uuid.

const kinds = ['sale', 'return', 'receiving'];

function newOrder(kind) {
  return { uuid: crypto.randomUUID(), kind, partyId: '', otherPaper: '', payment: 'cash', lines: [] };
}

function storageKey(kind) {
  return `kyiv-mobile-${kind}`;
}

const orders = Object.fromEntries(
  kinds.map((kind) => {
    const kept = sessionStorage.getItem(storageKey(kind));
    return [kind, kept === null ? newOrder(kind) : JSON.parse(kept)];
  }),
);

function put(order) {
  orders[order.kind] = order;
  sessionStorage.setItem(storageKey(order.kind), JSON.stringify(order));
}

export function isOrderKind(text) {
  return kinds.includes(text);
}

export function orderOf(kind) {
  return orders[kind];
}

export function changeOrder(kind, change) {
  put({ ...orders[kind], ...change });
}

export function startNewOrder(kind) {
  put(newOrder(kind));
}

// Orders that the server did not take while the clerk had already begun the next one.
const waiting = [];

/** The order that has waited longest, or `undefined`. */
export function firstWaiting() {
  return waiting[0];
}

/** Puts an order that was not saved back on its screen, uuid and lines as they were; it waits if that one is taken. */
export function putBack(order) {
  if (orders[order.kind].lines.length > 0) waiting.push(order);
  else put(order);
}

/** Changes places: the order that has waited longest comes back, the one on its screen waits. */
export function reopenWaiting() {
  const order = waiting.shift();
  const current = orders[order.kind];
  if (current.lines.length > 0) waiting.push(current);
  put(order);
  return order.kind;
}

/** Adds one piece of a product; goods that come in start at their last cost. */
export function addProduct(kind, product) {
  const { lines } = orders[kind];
  const line = lines.find((candidate) => candidate.sku === product.sku);
  if (line) return changeLine(kind, line.id, { quantity: line.quantity + 1 });
  const { sku, name, price, cost } = product;
  const id = crypto.randomUUID().slice(0, 8);
  const priced = kind === 'receiving' ? { pack: 1, cost } : { price };
  changeOrder(kind, { lines: [...lines, { id, sku, name, quantity: 1, ...priced }] });
}

/** Changes a line; a quantity of zero takes it away. */
export function changeLine(kind, id, change) {
  const lines = orders[kind].lines.map((line) => (line.id === id ? { ...line, ...change } : line));
  changeOrder(kind, { lines: lines.filter((line) => line.quantity > 0) });
}

export function amountOf(line) {
  return line.quantity * (line.pack ?? 1) * (line.cost ?? line.price);
}

export function totalOf(order) {
  return order.lines.reduce((total, line) => total + amountOf(line), 0);
}

/** The order as the server wants it. */
export function orderBody(order) {
  const { uuid, kind, partyId, otherPaper, payment, lines } = order;
  const total = totalOf(order);
  if (kind === 'receiving') return { uuid, supplierId: partyId || null, invoiceNumber: otherPaper, lines, total };
  const customerId = partyId || null;
  if (kind === 'return') return { uuid, customerId, originalReceipt: otherPaper, lines, total };
  return { uuid, customerId, payment, lines, total };
}
