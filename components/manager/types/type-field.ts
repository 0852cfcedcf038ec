import type { ProductType } from '../../../core/model/product';

/** What each field of the form works on. */
export interface TypeFieldProps {
  readonly draft: ProductType;
  readonly types: readonly ProductType[];
  readonly onChange: (draft: ProductType) => void;
}
