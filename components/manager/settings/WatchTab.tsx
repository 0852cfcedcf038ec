import { useState } from 'preact/hooks';
import type { WatchEntry } from '../../../core/model/watch';
import { useDesk } from '../desk';
import { dayText } from '../format';
import { Answer, Empty, Trouble } from '../ui/Answer';
import { Badge, type Tone } from '../ui/Badge';
import { Card } from '../ui/Card';
import { TextField } from '../ui/Field';
import { useChange } from '../use-change';
import { useLoaded } from '../use-loaded';
import { AddWatched } from './AddWatched';

/** Rows shown at first; a list of stolen phones may have thousands. */
const FIRST = 100;
const TONES: Readonly<Record<WatchEntry['kind'], Tone>> = { stolen: 'bad', recalled: 'wait', blocked: 'quiet' };

/** Numbers that the shop was warned of. */
export function WatchTab() {
  const { say, office } = useDesk();
  const watched = useLoaded(() => office.watchList(), []);
  return (
    <>
      <AddWatched />
      <Answer of={watched}>
        {(entries) =>
          entries.length === 0 ? (
            <Empty icon="trust" title={say('watch_none')}>
              <p>{say('watch_none_note')}</p>
            </Empty>
          ) : (
            <Watched entries={entries} />
          )
        }
      </Answer>
    </>
  );
}

function Watched({ entries }: { readonly entries: readonly WatchEntry[] }) {
  const { say } = useDesk();
  const [part, setPart] = useState('');
  const [all, setAll] = useState(false);
  const found = entries.filter((entry) => isFound(entry, part)).sort(byNewest);
  const shown = all ? found : found.slice(0, FIRST);
  return (
    <Card title={say('watch_listed', { count: entries.length })}>
      <TextField label={say('watch_find')} value={part} onChange={setPart} />
      {found.length === 0 && <p class="note">{say('watch_not_found')}</p>}
      <ul class="rows">
        {shown.map((entry) => (
          <WatchRow key={entry.id} entry={entry} />
        ))}
      </ul>
      {shown.length < found.length && (
        <button type="button" class="more" onClick={() => setAll(true)}>
          {say('more')}
        </button>
      )}
    </Card>
  );
}

/** A part of a number or of a note; a whole number is found in its range. */
function isFound({ from, to, note }: WatchEntry, part: string): boolean {
  const wanted = part.trim().toUpperCase();
  const within = wanted.length === from.length && wanted >= from && wanted <= to;
  return within || [from, to, note.toUpperCase()].some((text) => text.includes(wanted));
}

function byNewest(a: WatchEntry, b: WatchEntry): number {
  return a.addedAt === b.addedAt ? a.from.localeCompare(b.from) : a.addedAt < b.addedAt ? 1 : -1;
}

function WatchRow({ entry }: { readonly entry: WatchEntry }) {
  const { say, office, language } = useDesk();
  const change = useChange();
  const { id, kind, scheme, from, to, note, addedAt } = entry;
  const number = from === to ? from : `${from} – ${to}`;
  return (
    <li class="row">
      <div class="row-main">
        <b>{number}</b> <Badge tone={TONES[kind]} text={say(`watch_${kind}`)} />
        <small>
          {say(`schemeShort_${scheme}`)} · {note} · {dayText(addedAt.slice(0, 10), language)}
        </small>
        <Trouble error={change.error} />
      </div>
      <button
        type="button"
        class="quiet-danger"
        aria-label={say('watch_remove_of', { number })}
        onClick={() => void change.make(() => office.removeWatch(id))}
      >
        {say('watch_remove')}
      </button>
    </li>
  );
}
