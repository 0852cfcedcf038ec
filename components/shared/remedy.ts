import type { Reason } from '../../core/model/verdict';

/** What the clerk can do about a reason on the spot. `key` names the identifier it is about. */
export type Remedy = { readonly kind: 'takeOver' | 'explain'; readonly key: string };

/** By rule: DO6, it stands on another open draft; GR3 and GR11, we sold it or sent it back, and receive it again. */
const KINDS: Readonly<Record<string, Remedy['kind']>> = { DO6: 'takeOver', GR3: 'explain', GR11: 'explain' };

export function remedyOf({ rule, facts }: Reason): Remedy | null {
  const kind = KINDS[rule];
  return kind !== undefined && typeof facts.key === 'string' ? { kind, key: facts.key } : null;
}
