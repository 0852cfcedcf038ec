import type { PageDraft } from '../model/document';
import { isTransferStage } from '../model/paper-details';
import type { KindSaid } from './profile';

/** What a page says of a document beside its kind and its lines. */
export type Header = Pick<PageDraft, 'documentKey' | 'number' | 'reference' | 'party'> & {
  readonly toLocation: string | null;
};

export const EMPTY_HEADER: Header = { documentKey: null, number: null, reference: null, party: null, toLocation: null };

/** A draft put together from what was read of it. */
export function drafted(
  read: Pick<PageDraft, 'profileId' | 'definition' | 'lines' | 'loadedAt'>,
  { kind, stage, cause }: KindSaid,
  { toLocation, ...header }: Header,
): PageDraft {
  const details = {
    ...(stage !== undefined && { stage }),
    ...(cause !== undefined && { cause }),
    ...(toLocation !== null && { toLocation }),
  };
  return { ...read, kind, ...header, ...(Object.keys(details).length > 0 && { details }) };
}

/** What the page's mode made of a draft. */
export function saidOf({ kind, details }: PageDraft): KindSaid {
  const { stage, cause } = details ?? {};
  return { kind, ...(isTransferStage(stage) && { stage }), ...(cause !== undefined && { cause }) };
}

/** The header that a draft was put together from. */
export function headerOf({ documentKey, number, reference, party, details }: PageDraft): Header {
  return { documentKey, number, reference, party, toLocation: details?.toLocation ?? null };
}
