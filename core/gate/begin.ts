import { createAdapter } from '../pos/page-adapter';
import { PosGate, type PosGateOptions } from './pos-gate';
import { ScanDesk } from './scan-desk';
import type { ScanTaker } from './scans';

/** Puts the gate on a page. */
export function begin(options: Omit<PosGateOptions, 'adapter'>): ScanTaker {
  const { document, location } = options.window;
  const gate = new PosGate({ ...options, adapter: createAdapter(options.profile, document, location) });
  gate.start();
  return new ScanDesk(gate.desk, gate.actions, document);
}

export type Begin = typeof begin;
