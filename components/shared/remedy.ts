import type { Reason } from '../../core/model/verdict';

/** What the clerk can do about a reason on the spot. `key` names the identifier it is about. */
export type Remedy = { readonly kind: 'takeOver' | 'explain'; readonly key: string };

/** By rule: DO6, it stands on another open draft; DO9, one took it over; GR3, we sold it and receive it again. */
const KINDS: Readonly<Record<string, Remedy['kind']>> = { DO6: 'takeOver', DO9: 'takeOver', GR3: 'explain' };

export function remedyOf({ rule, facts }: Reason): Remedy | null {
  const kind = KINDS[rule];
  return kind !== undefined && typeof facts.key === 'string' ? { kind, key: facts.key } : null;
}
