import { useEffect, useRef } from 'preact/hooks';
import type { ScanResult } from '../../../core/ledger/till';
import type { Product } from '../../../core/model/product';
import { useDesk } from '../../manager/desk';
import { Remedies } from '../../shared/Remedies';
import { remedyOf } from '../../shared/remedy';
import { isNews } from '../../shared/scan-news';
import { useAddProduct } from '../lines/use-add-product';
import { usePaperHere } from '../paper-context';
import { Unfold } from '../Unfold';
import { splitCodes } from './codes';
import { wantsProduct } from './news';
import { PickFromStock } from './PickFromStock';
import { ProductChoice } from './ProductChoice';
import { ScanList } from './ScanList';
import { ScanNews } from './ScanNews';
import { useScanFocus } from './use-scan-focus';

/** A code is far shorter; a paste of many never comes in here. */
const LONGEST = 1000;

/** One field for whatever is scanned, typed or pasted. `big`: it is all that matters, as in a count. */
export function ScanBox({ big = false }: { readonly big?: boolean }) {
  const { say } = useDesk();
  const { sort, view, scans, activeLine } = usePaperHere();
  const field = useRef<HTMLInputElement>(null);
  const { list } = scans;
  // What was mended since, by taking the unit over, is no news any more.
  const last = scans.last?.result && !isNews(scans.last.result, view) ? null : scans.last;
  useScanFocus(field);
  useEffect(() => field.current?.focus(), []);
  return (
    <div class={big ? 'scan big' : 'scan'}>
      <form
        class="scan-field"
        onSubmit={(event) => {
          event.preventDefault();
          const input = field.current;
          const raw = input?.value.trim();
          if (!input || !raw) return;
          // At once: the next scan may begin before the answer.
          input.value = '';
          input.focus();
          void scans.scan(raw, activeLine);
        }}
      >
        <input
          ref={field}
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={LONGEST}
          aria-label={say('scan_label')}
          placeholder={say('scan_placeholder')}
          onPaste={(event) => {
            const codes = splitCodes(event.clipboardData?.getData('text') ?? '');
            if (codes.length < 2) return;
            event.preventDefault();
            void scans.scanMany(codes, activeLine);
          }}
        />
        <button type="submit" class="primary">
          {say('scan_add')}
        </button>
      </form>
      <ScanNews news={last?.news ?? null} turn={last?.turn ?? 0}>
        {last?.result && <Mend raw={last.raw} result={last.result} onDone={() => field.current?.focus()} />}
      </ScanNews>
      {list && <ScanList progress={list} onStop={scans.stop} onClose={scans.forgetList} />}
      <div class="scan-more">
        {sort.meetsNew && <ChooseProduct onDone={() => field.current?.focus()} />}
        {sort.picks && <PickFromStock states={sort.picks} />}
      </div>
    </div>
  );
}

/** Units that nobody knows yet: first their product, then the scans. */
function ChooseProduct({ onDone }: { readonly onDone: () => void }) {
  const { say } = useDesk();
  const addProduct = useAddProduct();
  return (
    <Unfold label={say('choose_product')}>
      {(close) => (
        <ProductChoice
          label={say('product_label')}
          onPick={(product) => {
            addProduct(product);
            close();
            onDone();
          }}
          onClose={close}
          autofocus
        />
      )}
    </Unfold>
  );
}

interface MendProps {
  readonly raw: string;
  readonly result: ScanResult;
  readonly onDone: () => void;
}

/** What can be done at once about a code that went nowhere, unless it was done already. */
function Mend({ raw, result, onDone }: MendProps) {
  const { say } = useDesk();
  const { sort, scans } = usePaperHere();
  const addProduct = useAddProduct();
  if (result.placed) return null;
  const remedy = remedyOf(result.reason);
  if (remedy) return <Remedies remedy={remedy} />;
  if (!wantsProduct(result, sort)) return null;
  const choose = (product: Product) => {
    void scans.scan(raw, addProduct(product));
    onDone();
  };
  return <ProductChoice label={say('which_product', { code: raw })} onPick={choose} />;
}
