/** The public half of the key that signs a ledger's warranty cards. */
export interface CardKey {
  /** Stands on each card, so that a reader knows which key to ask. */
  readonly id: string;
  /** The raw key, base64url. */
  readonly key: string;
}
