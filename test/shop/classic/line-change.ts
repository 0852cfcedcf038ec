import { parseMoney, parseNumber } from '../numbers.ts';
import { type LineChange, packSizes } from './cart.ts';

/** Reads the fields of a line's form; a field that is not there or makes no sense leaves the line as it was. */
export function readLineChange(form: URLSearchParams): { change: LineChange; problem: string | null } {
  const serial = form.get('serial');
  const quantity = parseNumber(form.get('quantity') ?? '');
  const cost = parseMoney(form.get('cost') ?? '');
  const pack = Number(form.get('pack'));
  const change: LineChange = {
    ...(serial === null ? {} : { serial: serial.trim() }),
    ...(quantity > 0 ? { quantity } : {}),
    ...(cost >= 0 ? { price: cost } : {}),
    ...(packSizes.includes(pack) ? { pack } : {}),
  };
  if (form.has('quantity') && !(quantity > 0)) return { change, problem: 'The quantity must be more than zero' };
  if (form.has('cost') && !(cost >= 0)) return { change, problem: 'The cost price must be a number' };
  return { change, problem: null };
}
