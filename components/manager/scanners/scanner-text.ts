import type { Scanner } from '../../../core/model/scanner';
import type { Desk } from '../desk';

/** What a calibration found, in words. */
export function scannerText({ medianGap, prefix, suffix, separator, endless }: Scanner, say: Desk['say']): string {
  return [
    say('scanner_speed', { gap: medianGap }),
    say(endless ? 'scanner_endless' : 'scanner_ends'),
    prefix && say('scanner_prefix', { prefix }),
    suffix && say('scanner_suffix', { suffix }),
    separator && say('scanner_separator', { separator }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}
