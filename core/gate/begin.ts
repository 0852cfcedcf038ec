import { createAdapter } from '../pos/page-adapter';
import { PosGate } from './pos-gate';
import type { PosGateOptions } from './pos-gate-options';

/** Puts the gate on a page. */
export function begin(options: Omit<PosGateOptions, 'adapter'>): void {
  const { document, location } = options.window;
  new PosGate({ ...options, adapter: createAdapter(options.profile, document, location) }).start();
}

export type Begin = typeof begin;
