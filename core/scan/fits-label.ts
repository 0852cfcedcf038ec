import { labelledReading } from './classify';
import type { Label } from './label';

/** Whether a value is what its label says, so that nothing need stand between them. */
export function fitsLabel(label: Label, value: string): boolean {
  return label !== 'serial' && label !== 'product' && labelledReading(label, value) !== null;
}
