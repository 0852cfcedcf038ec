import { dayOf } from '../../../core/model/warranty';
import { CheckCard } from '../../verify/CheckCard';
import { customerPage } from '../../verify/customer-page';
import { useDesk, useManager } from '../desk';
import { Answer, Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';

/** Checks a card here, and saves the page that checks this shop's cards anywhere. */
export function CardCheck() {
  const { say, office, language, now, settings } = useDesk();
  const { checking } = useManager();
  const key = useLoaded(() => office.cardKey(), []);
  const today = dayOf(now().toISOString(), settings.timeZone ?? undefined);
  return (
    <Answer of={key}>
      {(own) => (
        <>
          <Card title={say('check_title')} note={say('check_note')}>
            <CheckCard keys={[own]} language={language} today={today} {...checking} />
          </Card>
          <SavePage />
        </>
      )}
    </Answer>
  );
}

function SavePage() {
  const { say, office, language, settings } = useDesk();
  const { saveFile, checkProgram } = useManager();
  const action = useAction();
  const save = () => {
    const chosen = saveFile('check-warranty-card.html');
    return action.run(async () => {
      const sink = await chosen;
      if (!sink) return;
      const [program, key] = await Promise.all([checkProgram(), office.cardKey()]);
      await sink.write(customerPage(program, { shop: settings.shopName, keys: [key] }, language));
      await sink.close();
    });
  };
  return (
    <Card title={say('check_page')} note={say('check_page_note')}>
      <div class="actions inline">
        <button type="button" disabled={action.busy} onClick={save}>
          {say('check_page_save')}
        </button>
      </div>
      <Trouble error={action.error} />
    </Card>
  );
}
