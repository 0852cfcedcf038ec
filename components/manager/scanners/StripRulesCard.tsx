import { useState } from 'preact/hooks';
import type { StripRule } from '../../../core/model/strip-rule';
import { useDesk } from '../desk';
import { Card } from '../ui/Card';
import { TextField } from '../ui/Field';

interface StripRulesCardProps {
  readonly rules: readonly StripRule[];
  readonly onChange: (rules: readonly StripRule[]) => void;
}

const EMPTY: StripRule = { supplier: '', prefix: '', suffix: '' };

/** What to take off the serials on suppliers' labels. */
export function StripRulesCard({ rules, onChange }: StripRulesCardProps) {
  const { say } = useDesk();
  const [rule, setRule] = useState(EMPTY);
  const add = (event: Event) => {
    event.preventDefault();
    if (rule.prefix + rule.suffix === '') return;
    onChange([...rules, { ...rule, supplier: rule.supplier.trim() }]);
    setRule(EMPTY);
  };
  return (
    <Card title={say('strip')} note={say('strip_note')}>
      {rules.length > 0 && (
        <ul class="plain-list">
          {rules.map((one) => (
            <li key={`${one.supplier} ${one.prefix} ${one.suffix}`}>
              <p>{ruleText(one, say)}</p>
              <button
                type="button"
                aria-label={say('strip_remove', { rule: ruleText(one, say) })}
                onClick={() => onChange(rules.filter((other) => other !== one))}
              >
                {say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add} noValidate>
        <div class="columns">
          <TextField
            label={say('strip_supplier')}
            hint={say('strip_supplier_hint')}
            value={rule.supplier}
            onChange={(supplier) => setRule({ ...rule, supplier })}
          />
          <TextField
            label={say('strip_prefix')}
            value={rule.prefix}
            onChange={(prefix) => setRule({ ...rule, prefix: prefix.trim() })}
          />
          <TextField
            label={say('strip_suffix')}
            value={rule.suffix}
            onChange={(suffix) => setRule({ ...rule, suffix: suffix.trim() })}
          />
        </div>
        <div class="actions">
          <button type="submit" disabled={rule.prefix + rule.suffix === ''}>
            {say('strip_add')}
          </button>
        </div>
      </form>
    </Card>
  );
}

function ruleText({ supplier, prefix, suffix }: StripRule, say: ReturnType<typeof useDesk>['say']): string {
  const whose = supplier === '' ? say('strip_anybody') : supplier;
  return say('strip_rule', { supplier: whose, pattern: `${prefix}…${suffix}` });
}
