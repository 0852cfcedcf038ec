import { useDesk } from '../../manager/desk';
import { More } from '../../manager/ui/Answer';
import { Icon } from '../../shared/Icon';
import { useDetail } from '../paper-context';
import { useShown } from '../use-shown';

/** Codes that were scanned and that the ledger knows no unit for. */
export function Strangers() {
  const { say } = useDesk();
  const [strangers = [], save] = useDetail('strangers');
  const { shown, more } = useShown(strangers);
  if (strangers.length === 0) return null;
  const remove = (text: string) =>
    save((before = []) => {
      const left = before.filter((one) => one !== text);
      return left.length > 0 ? left : undefined;
    });
  return (
    <section class="card">
      <h2>{say('count_strangers', { count: strangers.length })}</h2>
      <p class="note">{say('count_strangers_note')}</p>
      <ul class="chosen-products">
        {shown.map((text) => (
          <li key={text} class="chip">
            <code>{text}</code>
            <button
              type="button"
              class="iconic"
              aria-label={say('count_stranger_remove', { code: text })}
              onClick={() => remove(text)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <More more={more} />
    </section>
  );
}
