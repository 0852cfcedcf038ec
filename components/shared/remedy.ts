import type { ReceiptReason } from '../../core/model/document';
import type { Reason } from '../../core/model/verdict';

/** What the clerk can do about a reason on the spot. `key` names the identifier it is about. */
export type Remedy =
  | { readonly kind: 'takeOver'; readonly key: string }
  | { readonly kind: 'explain'; readonly key: string; readonly answers: readonly ReceiptReason[] };

/** Rules of a unit that another open draft has: DO6, it stands there; DO9, it was taken over from here. */
const ELSEWHERE: readonly string[] = ['DO6', 'DO9'];
/** Why a unit may be received again, by rule: GR3, we sold it; GR11, it went back to its supplier. */
const ANSWERS: Readonly<Record<string, readonly ReceiptReason[]>> = {
  GR3: ['returned', 'boughtBack', 'repurchased'],
  GR11: ['returned', 'repurchased'],
};

export function remedyOf({ rule, facts: { key } }: Reason): Remedy | null {
  if (typeof key !== 'string') return null;
  if (ELSEWHERE.includes(rule)) return { kind: 'takeOver', key };
  const answers = ANSWERS[rule];
  return answers ? { kind: 'explain', key, answers } : null;
}
