/** Controls, and marks that turn the direction of what stands around them: a name on a page can hold them to make paper lie. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]+/gu;

/** A name from a POS page as one line of visible text. */
export function plainText(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/ {2,}/gu, ' ').trim();
}
