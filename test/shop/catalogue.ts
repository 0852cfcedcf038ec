/** One thing the shop sells. Money is in kopiykas (1/100 hryvnia), tax included. */
export interface Product {
  readonly sku: string;
  readonly name: string;
  readonly group: 'Phones' | 'Accessories' | 'Kits';
  /** EAN-13 as printed on the box. */
  readonly ean: string;
  readonly price: number;
  readonly cost: number;
  /** Pieces on the shelf when the shop opens. */
  readonly stock: number;
}

/** A customer or a supplier. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

export const products: readonly Product[] = [
  {
    sku: 'GAL-A15',
    name: 'Samsung Galaxy A15',
    group: 'Phones',
    ean: '4820000100151',
    price: 749900,
    cost: 610000,
    stock: 12,
  },
  {
    sku: 'IPH-13',
    name: 'Apple iPhone 13',
    group: 'Phones',
    ean: '4820000100137',
    price: 2199900,
    cost: 1840050,
    stock: 6,
  },
  {
    sku: 'PIX-8',
    name: 'Google Pixel 8',
    group: 'Phones',
    ean: '4820000100083',
    price: 2450050,
    cost: 2015000,
    stock: 4,
  },
  {
    sku: 'CASE-CLR',
    name: 'Clear case',
    group: 'Accessories',
    ean: '4820000200011',
    price: 29900,
    cost: 9050,
    stock: 80,
  },
  {
    sku: 'CABLE-C',
    name: 'USB-C cable, 1 m',
    group: 'Accessories',
    ean: '4820000200028',
    price: 19950,
    cost: 5500,
    stock: 120,
  },
  {
    sku: 'KIT-START',
    name: 'Starter kit',
    group: 'Kits',
    ean: '4820000300018',
    price: 829900,
    cost: 655000,
    stock: 3,
  },
];

export const customers: readonly Party[] = [
  { id: 'C-1', name: 'Olena Kovalenko' },
  { id: 'C-2', name: 'Taras Bondar' },
  { id: 'C-3', name: 'Iryna Melnyk' },
];

export const suppliers: readonly Party[] = [
  { id: 'V-1', name: 'Dnipro Distribution' },
  { id: 'V-2', name: 'Lviv Mobile Trade' },
];

/** Finds a product by its whole SKU or EAN, or by a part of its name; the first match wins. */
export function findProduct(text: string): Product | undefined {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return undefined;
  return (
    products.find((product) => product.sku.toLowerCase() === wanted || product.ean === wanted) ??
    products.find((product) => product.name.toLowerCase().includes(wanted))
  );
}

export function findParty(parties: readonly Party[], id: string): Party | null {
  return parties.find((party) => party.id === id) ?? null;
}
