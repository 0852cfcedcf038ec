import type { DocumentDefinition, Profile } from '../../core/pos/profile';

/** A definition of a sale on a page with `main#till` and one row per line. */
export const SALE: DocumentDefinition = {
  id: 'sale',
  when: { selector: 'main#till' },
  kinds: [{ kind: 'sale' }],
  root: 'main#till',
  read: {
    sources: [
      {
        from: 'dom',
        rows: 'tr[data-line]',
        line: { key: '@data-line', name: '.name', quantity: '[name=qty]@value|number', price: '.price|number' },
      },
    ],
  },
  gate: { clicks: ['#pay'], forms: [], keys: [], navigates: false },
  outcome: { posted: { page: [{ selector: '.slip', number: '@data-no' }] }, voided: {}, timeoutSeconds: 60 },
};

/** A whole profile around `SALE`. */
export const SMALL: Profile = {
  schema: 1,
  id: 'small',
  name: 'Small till',
  version: '1',
  verifiedOn: [],
  match: { urls: ['https://till.example/*'] },
  number: 'auto',
  documents: [SALE],
  requests: [],
  rejections: {},
  sightings: [],
};
