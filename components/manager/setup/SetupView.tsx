import { useDesk } from '../desk';
import { hashOf, type Route } from '../routes';
import { Icon } from '../ui/Icon';
import { View } from '../ui/View';
import { go } from '../use-route';
import { ShopStep } from './ShopStep';
import { SiteStep } from './SiteStep';
import { TypesStep } from './TypesStep';

type Step = Extract<Route, { view: 'setup' }>['step'];

const STEPS: readonly Step[] = [1, 2, 3];

/** The first steps: shop, POS site, product types. Each saves by itself, so they can be left and taken up again. */
export function SetupView({ step, site }: { readonly step: Step; readonly site: string | null }) {
  const { say, settings, office, tell } = useDesk();
  const to = (next: Step) => go({ view: 'setup', step: next, site });
  const finish = async () => {
    const [sites] = await Promise.all([office.sites(), office.saveSettings({ ready: true })]);
    tell(say(sites.length > 0 ? 'setup_done' : 'setup_done_no_site'));
    go({ view: 'sites', site: null });
  };
  return (
    <View key={step} title={say(`setup_title_${step}`)} lead={say(`setup_lead_${step}`)} ownFocus={step === 1}>
      <ol class="steps" aria-label={say('setup_steps')}>
        {STEPS.map((one) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            class={one < step ? 'done' : one === step ? 'current' : ''}
          >
            <a href={hashOf({ view: 'setup', step: one, site })}>
              <span class="step-number">{one < step ? <Icon name="check" /> : one}</span>
              {say(`setup_step_${one}`)}
            </a>
          </li>
        ))}
      </ol>
      {step === 1 && <ShopStep onDone={() => to(2)} />}
      {step === 2 && <SiteStep site={site} onDone={() => to(3)} />}
      {step === 3 && <TypesStep onDone={finish} />}
      {!settings.ready && (
        <p class="leave">
          <a href={hashOf({ view: 'find', part: '' })}>{say('setup_leave')}</a>
        </p>
      )}
    </View>
  );
}
