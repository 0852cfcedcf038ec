import type { Product } from '../../../core/model/product';
import { usePaperHere } from '../paper-context';
import { productLine } from './product-line';

/** Puts a product on the paper, if it is not there, and works on its line; gives the key of the line. */
export function useAddProduct(): (product: Pick<Product, 'id'>) => string {
  const { work, sort, activate } = usePaperHere();
  return ({ id }) => {
    const line = productLine(id, sort);
    work.change(`line ${line.key}`, ({ lines }) => ({
      lines: lines.some(({ key }) => key === line.key) ? lines : [...lines, line],
    }));
    activate(line.key);
    return line.key;
  };
}
