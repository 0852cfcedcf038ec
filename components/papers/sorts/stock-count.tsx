import { CountBody } from '../count/CountBody';
import { CountScope } from '../count/CountScope';
import type { PaperSort } from '../sort';

/** Everything that is here is scanned, over as many days as it takes; then it is compared with what should be here. */
export const STOCK_COUNT: PaperSort = {
  id: 'stockCount',
  kind: 'stockCount',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  Fields: CountScope,
  Body: CountBody,
};
