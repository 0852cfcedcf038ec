import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { hashOf } from '../routes';
import { Answer, Empty, More } from '../ui/Answer';
import { Card } from '../ui/Card';
import { SearchBox } from '../ui/SearchBox';
import { View } from '../ui/View';
import { useDebounced } from '../use-debounced';
import { usePaged } from '../use-loaded';
import { go, noteRoute } from '../use-route';
import { CoveredSales } from '../warranties/CoveredSales';
import { UnitTable } from './UnitTable';

const PAUSE_MS = 150;

/** One box that finds a unit by any identifier or a part of one. */
export function FindView({ part }: { readonly part: string }) {
  const { say, office } = useDesk();
  const [typed, setTyped] = useState(part);
  const wanted = useDebounced(typed.trim(), PAUSE_MS);
  // At once: an effect may come after the first letters that were typed.
  useLayoutEffect(() => setTyped(part), [part]);
  useEffect(() => noteRoute({ view: 'find', part: wanted }), [wanted]);
  const units = usePaged((after) => office.units({ part: wanted, productId: null, state: null }, after), [wanted]);
  const only = units.value?.length === 1 && wanted === typed.trim() && !units.loading ? units.value[0] : undefined;
  return (
    <View title={say('find_title')} ownFocus>
      <SearchBox
        label={say('find_label')}
        placeholder={say('find_placeholder')}
        value={typed}
        onChange={setTyped}
        onEnter={() => only && wanted !== '' && go({ view: 'unit', id: only.id })}
        autofocus
      />
      <Answer of={units}>
        {(rows) => {
          if (rows.length > 0) {
            return (
              <Card title={wanted === '' ? say('find_newest') : say('find_results', { part: wanted })} flush>
                <UnitTable units={rows} part={wanted} />
                <More more={units.more} />
              </Card>
            );
          }
          if (wanted === '') return <NothingYet />;
          return (
            <CoveredSales part={wanted}>
              <NotFound part={wanted} />
            </CoveredSales>
          );
        }}
      </Answer>
      {wanted !== '' && units.value && units.value.length > 0 && <CoveredSales part={wanted} />}
    </View>
  );
}

function NothingYet() {
  const { say } = useDesk();
  return (
    <Empty icon="find" title={say('find_nothing_yet')}>
      <ol class="next">
        <li>
          {say('next_site')} <a href={hashOf({ view: 'sites', site: null })}>{say('nav_sites')}</a>
        </li>
        <li>{say('next_receipt')}</li>
        <li>{say('next_find')}</li>
      </ol>
    </Empty>
  );
}

function NotFound({ part }: { readonly part: string }) {
  const { say } = useDesk();
  return (
    <Empty icon="find" title={say('find_none', { part })}>
      <p>{say('find_none_next')}</p>
    </Empty>
  );
}
