import { useDesk } from '../desk';
import { countText } from '../format';
import { Answer } from '../ui/Answer';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { ChainCheck } from './ChainCheck';
import { HistoryExport } from './HistoryExport';
import { RebuildProjection } from './RebuildProjection';

/** Getting the history out, and proving that nobody changed it. */
export function TrustView() {
  const { say, office, language } = useDesk();
  const count = useLoaded(() => office.entryCount(), []);
  return (
    <View title={say('nav_trust')} lead={say('trust_lead')}>
      <Answer of={count}>
        {(entries) => (
          <>
            <p class="note">{say('entries_so_far', { count: entries, shown: countText(entries, language) })}</p>
            <HistoryExport entries={entries} />
            <ChainCheck />
            <RebuildProjection />
          </>
        )}
      </Answer>
    </View>
  );
}
