import type { ProductType } from '../../../core/model/product';
import { policyOf, presetOf } from '../../../core/model/product';
import { useDesk } from '../desk';
import { hashOf } from '../routes';
import { Answer, Empty } from '../ui/Answer';
import { Badge, TrackingBadge } from '../ui/Badge';
import { Card } from '../ui/Card';
import { View } from '../ui/View';
import { useLoaded } from '../use-loaded';
import { periodText, schemesText } from './policy-words';
import { TypeEditor } from './TypeEditor';
import { typeTree } from './type-tree';

/** Address of the form for a type that does not exist yet. */
const NEW = 'new';

/** The tree of product types beside the one being looked at. */
export function TypesView({ selected }: { readonly selected: string | null }) {
  const { say, office } = useDesk();
  const types = useLoaded(() => office.productTypes(), []);
  return (
    <View
      title={say('nav_types')}
      lead={say('types_lead')}
      aside={
        <a class="button primary" href={hashOf({ view: 'type', id: NEW })}>
          {say('type_add')}
        </a>
      }
    >
      <Answer of={types}>
        {(known) => (
          <div class="two-panes">
            <TypeTree types={known} selected={selected} />
            <SelectedType types={known} selected={selected} />
          </div>
        )}
      </Answer>
    </View>
  );
}

interface TypesProps {
  readonly types: readonly ProductType[];
  readonly selected: string | null;
}

function TypeTree({ types, selected }: TypesProps) {
  const { say, settings } = useDesk();
  const byId = new Map(types.map((type) => [type.id, type]));
  if (types.length === 0) {
    return (
      <Empty icon="types" title={say('types_empty')}>
        <p>{say('types_empty_note')}</p>
      </Empty>
    );
  }
  return (
    <Card flush>
      <ul class="tree">
        {typeTree(types).map(({ type, depth }) => {
          const policy = policyOf(type.id, byId);
          const identifiers = policy.capture === 'off' ? null : schemesText(policy.identifiers, say);
          const warranty = policy.warranty ? periodText(policy.warranty, say) : null;
          return (
            <li key={type.id}>
              <a
                href={hashOf({ view: 'type', id: type.id })}
                aria-current={type.id === selected ? 'true' : undefined}
                style={{ paddingInlineStart: `${16 + depth * 20}px` }}
              >
                <span>
                  <b>{type.name}</b>{' '}
                  {settings.defaultTypeId === type.id && <Badge tone="quiet" text={say('default')} />}
                  <small class="below">{[identifiers, warranty].filter(Boolean).join(' · ')}</small>
                </span>
                <TrackingBadge tracking={presetOf(policy.capture, policy.verify)} />
              </a>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function SelectedType({ types, selected }: TypesProps) {
  const { say } = useDesk();
  if (selected === null) return types.length > 0 ? <p class="note pane-note">{say('types_choose')}</p> : null;
  const type = types.find((one) => one.id === selected);
  if (type) return <TypeEditor key={type.id} type={type} types={types} />;
  if (selected === NEW) return <TypeEditor key={NEW} type={null} types={types} />;
  return <p class="note pane-note">{say('type_gone')}</p>;
}
