import { useDesk } from '../manager/desk';
import { Trouble } from '../manager/ui/Answer';
import { SORTS } from './sorts/all';
import { useBegin } from './use-begin';

/** Every sort of paper, each with a sentence. */
export function BeginPaper() {
  const { say } = useDesk();
  const { begin, busy, error } = useBegin();
  return (
    <section aria-labelledby="begin-paper">
      <h2 id="begin-paper">{say('papers_begin')}</h2>
      <Trouble error={error} />
      <ul class="sorts">
        {SORTS.filter(({ listed }) => listed).map((sort) => (
          <li key={sort.id}>
            <button type="button" disabled={busy} onClick={() => begin(sort)}>
              <b>{say(`sort_${sort.id}`)}</b>
              <small>{say(`sort_${sort.id}_note`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
