import { useState } from 'preact/hooks';
import type { ProductType } from '../../../core/model/product';
import { CardField, templateTrouble } from '../../cards/CardField';
import { useDesk } from '../desk';
import { Trouble } from '../ui/Answer';
import { Card } from '../ui/Card';
import { SelectField, TextField } from '../ui/Field';
import { useAction } from '../use-action';
import { go } from '../use-route';
import { IdentifiersField } from './IdentifiersField';
import { PatternField } from './PatternField';
import { RemoveType } from './RemoveType';
import { TrackingField } from './TrackingField';
import type { TypeFieldProps } from './type-field';
import { possibleParents } from './type-tree';
import { UniquenessField } from './UniquenessField';
import { WarrantyField } from './WarrantyField';

interface TypeEditorProps {
  /** Null: a new one. */
  readonly type: ProductType | null;
  readonly types: readonly ProductType[];
}

/** Each field is either this type's own or inherited from the nearest parent that sets it. */
export function TypeEditor({ type, types }: TypeEditorProps) {
  const { say, office, tell } = useDesk();
  const action = useAction();
  const [draft, setDraft] = useState<ProductType>(() => type ?? { id: crypto.randomUUID(), name: '' });
  const [asked, setAsked] = useState(false);
  const nameless = draft.name.trim() === '';
  const save = async (event: Event) => {
    event.preventDefault();
    setAsked(true);
    if (nameless || templateTrouble(draft.cardTemplate, say) !== null) return;
    const saved = await action.run(() => office.saveProductType({ ...draft, name: draft.name.trim() }));
    if (!saved) return;
    tell(say('type_saved'));
    if (!type) go({ view: 'type', id: draft.id });
  };
  const fields = { draft, types, onChange: setDraft };
  return (
    <form onSubmit={save} noValidate>
      <Card title={type ? type.name : say('type_add')}>
        <div class="columns">
          <TextField
            label={say('type_name')}
            placeholder={say('type_name_example')}
            value={draft.name}
            onChange={(name) => setDraft({ ...draft, name })}
            error={asked && nameless ? say('name_missing') : undefined}
            autofocus={!type}
          />
          <ParentField {...fields} />
        </div>
        <TrackingField {...fields} />
        <IdentifiersField {...fields} />
        <WarrantyField {...fields} />
        <CardField {...fields} />
        <details>
          <summary>{say('advanced')}</summary>
          <PatternField {...fields} />
          <UniquenessField {...fields} />
        </details>
        <Trouble error={action.error} />
        <div class="actions">
          <button type="submit" class="primary" disabled={action.busy}>
            {say('save')}
          </button>
          {type && <RemoveType type={type} types={types} />}
        </div>
      </Card>
    </form>
  );
}

function ParentField({ draft, types, onChange }: TypeFieldProps) {
  const { say } = useDesk();
  const rows = possibleParents(draft.id, types);
  const choices = [
    { value: '', label: say('parent_none') },
    ...rows.map(({ type, depth }) => ({ value: type.id, label: `${'\u2003'.repeat(depth)}${type.name}` })),
  ];
  return (
    <SelectField
      label={say('parent')}
      hint={say('parent_hint')}
      value={draft.parentId ?? ''}
      choices={choices}
      onChange={(parentId) => {
        const { parentId: _, ...bare } = draft;
        onChange(parentId === '' ? bare : { ...bare, parentId });
      }}
    />
  );
}
