import { useDesk } from '../../manager/desk';
import { useLoaded } from '../../manager/use-loaded';
import { Expected } from '../Expected';
import { usePaperHere } from '../paper-context';
import type { PaperSort } from '../sort';
import { knownUnit } from '../units';

/** A set is no more; its parts are units in stock again. */
export const DISASSEMBLY: PaperSort = {
  id: 'disassembly',
  kind: 'disassembly',
  is: () => true,
  begin: () => ({}),
  listed: true,
  meetsNew: false,
  Fields: DisassemblyFields,
};

function DisassemblyFields() {
  const { say, office } = useDesk();
  const { paper, view } = usePaperHere();
  const key = paper.lines.find(({ role }) => role === 'kit')?.key;
  const set = view.lines.find((line) => line.key === key)?.units[0];
  const name = set?.identifiers[0]?.key ?? null;
  const parts = useLoaded(async () => {
    const unit = set && (await knownUnit(office, set));
    const ids = unit?.components ?? [];
    return (await Promise.all(ids.map((id) => office.unit(id)))).filter((part) => part !== null);
  }, [name]);
  if (!set) return <p class="note">{say('disassembly_scan')}</p>;
  if (!parts.value || parts.value.length === 0) return null;
  return (
    <Expected
      title={say('disassembly_parts')}
      units={parts.value}
      add={say('disassembly_one')}
      addAll={say('disassembly_all')}
    />
  );
}
