import type { Identifier } from '../../../core/model/identifier';
import { useDesk } from '../desk';

/** The identifiers of a unit, each with the name of its scheme. `part`: the found part is marked. */
export function Identifiers(props: { readonly of: readonly Identifier[]; readonly part?: string }) {
  const { say } = useDesk();
  return (
    <span class="identifiers">
      {props.of.map((identifier) => (
        <span class="identifier" key={identifier.key}>
          <small>{say(`schemeShort_${identifier.scheme}`)}</small>
          <code>
            <Marked text={identifier.value} part={props.part ?? ''} />
          </code>
        </span>
      ))}
    </span>
  );
}

function Marked({ text, part }: { readonly text: string; readonly part: string }) {
  const wanted = part.trim().toUpperCase();
  const at = wanted === '' ? -1 : text.toUpperCase().indexOf(wanted);
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + wanted.length)}</mark>
      {text.slice(at + wanted.length)}
    </>
  );
}
