import type { Begin } from './begin';

/**
 * Where the gate script, injected into the same isolated world once a document is shown, finds the bootstrap that asked for it: it calls
 * `globalThis[GATE_SLOT](begin)` once.
 */
export const GATE_SLOT = Symbol.for('serialgate.gate');

export type GateSlot = (begin: Begin) => void;

interface SlottedGlobal {
  [GATE_SLOT]?: GateSlot | undefined;
}

export function openGateSlot(scope: object, slot: GateSlot): void {
  (scope as SlottedGlobal)[GATE_SLOT] = slot;
}

/** Takes what `openGateSlot` left, once. */
export function takeGateSlot(scope: object): GateSlot | null {
  const slot = (scope as SlottedGlobal)[GATE_SLOT];
  delete (scope as SlottedGlobal)[GATE_SLOT];
  return slot ?? null;
}
