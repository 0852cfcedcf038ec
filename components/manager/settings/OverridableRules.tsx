import { useDesk, useManager } from '../desk';
import { ruleText } from '../rule-text';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { Switch } from '../ui/Choices';
import { useChange } from '../use-change';

/** The kinds of paper that rules belong to, as their IDs begin. */
const FAMILIES = ['SA', 'CR', 'GR', 'SR', 'WO', 'WR', 'BB', 'DO', 'WL'] as const;

/** Which refusals the shop lets a manager turn into a recorded exception. */
export function OverridableRules() {
  const { say, office, settings } = useDesk();
  const { overridable } = useManager();
  const change = useChange();
  const set = (rule: string, on: boolean) =>
    change.make(async () => {
      // Read anew: two switches pressed one after the other must not undo each other.
      const { overridable: now } = await office.settings();
      const others = now.filter((one) => one !== rule);
      await office.saveSettings({ overridable: on ? [...others, rule] : others });
    });
  const open = overridable.filter((rule) => settings.overridable.includes(rule)).length;
  return (
    <Card title={say('overridable')} note={say('overridable_note')}>
      <p class="note" role="status">
        {say('overridable_count', { count: open })}
      </p>
      <Trouble error={change.error} />
      {FAMILIES.map((family) => (
        <details key={family} class="rule-family">
          <summary>{say(`ruleFamily_${family}`)}</summary>
          {overridable
            .filter((rule) => rule.startsWith(family))
            .map((rule) => (
              <Switch
                key={rule}
                label={ruleText(rule, settings.language)}
                note={rule}
                checked={settings.overridable.includes(rule)}
                onChange={(on) => void set(rule, on)}
              />
            ))}
        </details>
      ))}
    </Card>
  );
}
