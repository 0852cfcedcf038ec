import { OWN_ORIGIN } from '../../core/model/document';
import type { Desk } from '../manager/desk';

/** Where a paper was written: the POS site without its scheme, or here. */
export function siteText(origin: string, say: Desk['say']): string {
  return origin === OWN_ORIGIN ? say('site_own') : origin.replace(/^https?:\/\//u, '');
}
