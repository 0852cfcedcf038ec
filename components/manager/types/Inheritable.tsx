import type { ComponentChildren } from 'preact';
import type { ProductType } from '../../../core/model/product';
import { useDesk } from '../desk';
import { inheritedFrom } from './type-tree';

interface InheritableProps<F extends keyof ProductType> {
  readonly label: string;
  readonly hint?: string;
  readonly draft: ProductType;
  readonly types: readonly ProductType[];
  readonly field: F;
  /** What holds while neither this type nor a parent says anything. */
  readonly fallback: NonNullable<ProductType[F]>;
  readonly words: (value: NonNullable<ProductType[F]>) => string;
  /** Starts with the value that held so far. */
  readonly onOwn: (value: NonNullable<ProductType[F]>) => void;
  readonly onInherit: () => void;
  /** The controls, shown while the value is the type's own. */
  readonly children: ComponentChildren;
}

/** A field that shows what it inherits and from whom, until the type says otherwise. */
export function Inheritable<F extends keyof ProductType>(props: InheritableProps<F>) {
  const { say } = useDesk();
  const { draft, types, field, label, hint, fallback, words } = props;
  const parent = inheritedFrom(draft, field, types);
  const effective = parent?.value ?? fallback;
  const own = draft[field] !== undefined;
  return (
    <fieldset class="inheritable" aria-label={label}>
      <div class="inheritable-head">
        <b>{label}</b>
        {own ? (
          <button type="button" class="link" onClick={props.onInherit}>
            {parent ? say('inherit_from', { name: parent.from.name }) : say('inherit_default')}
          </button>
        ) : (
          <button
            type="button"
            class="link"
            aria-label={`${say('change')}: ${label}`}
            onClick={() => props.onOwn(effective)}
          >
            {say('change')}
          </button>
        )}
      </div>
      {own ? (
        <>
          {props.children}
          {hint && <p class="hint">{hint}</p>}
        </>
      ) : (
        <p class="inherited">
          {words(effective)}{' '}
          <small>{parent ? say('inherited_from', { name: parent.from.name }) : say('by_default')}</small>
        </p>
      )}
    </fieldset>
  );
}

/** The type without a field of its own. */
export function without<F extends keyof ProductType>(type: ProductType, ...fields: readonly F[]): ProductType {
  return Object.fromEntries(
    Object.entries(type).filter(([name]) => !fields.includes(name as F)),
  ) as unknown as ProductType;
}
