import { useDesk } from '../desk';
import { hashOf, type WarrantyPart } from '../routes';
import { View } from '../ui/View';
import { CardCheck } from './CardCheck';
import { CoveredView } from './CoveredView';
import { EndingView } from './EndingView';

const PARTS: readonly WarrantyPart[] = ['ending', 'covered', 'check'];

/** Warranties: those that end soon, those without serial numbers, and the check of a card. */
export function WarrantiesView({ part }: { readonly part: WarrantyPart }) {
  const { say } = useDesk();
  return (
    <View title={say('nav_warranties')} lead={say('warranties_lead')}>
      <nav class="tabs" aria-label={say('nav_warranties')}>
        {PARTS.map((one) => (
          <a
            key={one}
            href={hashOf({ view: 'warranties', part: one })}
            aria-current={one === part ? 'page' : undefined}
          >
            {say(`warranties_${one}`)}
          </a>
        ))}
      </nav>
      {part === 'ending' && <EndingView />}
      {part === 'covered' && <CoveredView />}
      {part === 'check' && <CardCheck />}
    </View>
  );
}
