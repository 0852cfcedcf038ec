import { useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { Empty } from '../ui/Answer';
import { SearchBox } from '../ui/SearchBox';
import { useDebounced } from '../use-debounced';
import { CoveredSales } from './CoveredSales';

const PAUSE_MS = 150;

/** Warranties of products that nobody asks serial numbers for: they hang on the receipt alone. */
export function CoveredView() {
  const { say } = useDesk();
  const [typed, setTyped] = useState('');
  const part = useDebounced(typed.trim(), PAUSE_MS);
  return (
    <>
      <p class="note">{say('covered_note')}</p>
      <SearchBox label={say('covered_find')} placeholder={say('covered_find')} value={typed} onChange={setTyped} />
      <CoveredSales part={part}>
        <Empty icon="find" title={say(part === '' ? 'covered_none' : 'covered_not_found')}>
          <p>{say(part === '' ? 'covered_none_note' : 'covered_not_found_note')}</p>
        </Empty>
      </CoveredSales>
    </>
  );
}
