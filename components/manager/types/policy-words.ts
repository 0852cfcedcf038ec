import type { Scheme } from '../../../core/model/identifier';
import type { SerialPattern, WarrantyPeriod } from '../../../core/model/product';
import type { Desk } from '../desk';

type Say = Desk['say'];

/** E.g. `12 months`. */
export function periodText(period: WarrantyPeriod, say: Say): string {
  return period.length === 0 ? say('warranty_period_none') : say(`period_${period.unit}`, { count: period.length });
}

/** E.g. `2 × IMEI, serial number`; nothing required: any one identifier. */
export function schemesText(schemes: readonly Scheme[], say: Say): string {
  if (schemes.length === 0) return say('identifiers_any');
  const names = [...new Set(schemes)].map((scheme) => {
    const count = schemes.filter((one) => one === scheme).length;
    return `${count > 1 ? `${count} × ` : ''}${say(`scheme_${scheme}`)}`;
  });
  return names.join(', ');
}

/** E.g. `8–12 characters, digits, begins with SN`. */
export function patternText(pattern: SerialPattern, say: Say): string {
  const { minLength, maxLength, characters, prefix } = pattern;
  const parts: string[] = [];
  if (minLength !== undefined && maxLength !== undefined)
    parts.push(say('pattern_between', { min: minLength, max: maxLength }));
  else if (minLength !== undefined) parts.push(say('pattern_min', { count: minLength }));
  else if (maxLength !== undefined) parts.push(say('pattern_max', { count: maxLength }));
  if (characters !== undefined && characters !== 'any') parts.push(say(`characters_${characters}`));
  if (prefix) parts.push(say('pattern_prefix', { prefix }));
  return parts.join(', ') || say('pattern_any');
}
