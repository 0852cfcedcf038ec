import type { DocumentKind, ReceiptReason, ReturnTo } from '../model/document';
import type { PaperRow } from './rows';
import type { DraftView, Scanned, ScanResult } from './till';

/** A paper of our own with what the rules say of it now. */
export interface PaperView {
  readonly paper: PaperRow;
  readonly view: DraftView;
}

/** What can be entered on a paper of our own besides scans. */
export type PaperChange = Partial<Pick<PaperRow, 'details' | 'reference' | 'party' | 'contact' | 'lines'>>;

/** Where each of many texts went, in their order, and the paper with them. */
export interface ScannedMany {
  readonly scans: readonly Scanned[];
  readonly view: DraftView;
}

export type Posted =
  /** No number: it was only put aside. */
  | { readonly posted: true; readonly documentId: string; readonly number: string | null }
  | { readonly posted: false; readonly view: DraftView };

/**
 * Papers that are written in SerialGate itself, for shops whose POS has no page for them. Lives in the ledger's own origin; never
 * served to a POS page.
 */
export interface PaperDesk {
  /** Papers that are being written, oldest first. */
  unfinished(): Promise<PaperRow[]>;
  open(kind: DocumentKind, start?: PaperChange): Promise<PaperView>;
  /** `whole`: with what a count misses. */
  look(id: string, whole?: boolean): Promise<PaperView>;
  edit(id: string, change: PaperChange): Promise<PaperView>;
  scan(id: string, raw: string, line: string | null): Promise<ScanResult>;
  /**
   * The same for many texts, a pasted list or a file, in one transaction: one after the other, with the lines of all the known units among
   * them there from the start.
   */
  scanMany(id: string, raws: readonly string[], line: string | null): Promise<ScannedMany>;
  remove(id: string, line: string, unit: number, key: string | null): Promise<PaperView>;
  takeOver(id: string, key: string): Promise<PaperView>;
  explain(id: string, key: string, reason: ReceiptReason): Promise<PaperView>;
  sendTo(id: string, returnTo: ReturnTo): Promise<PaperView>;
  /** A manager passes over what the shop lets her, for what is on the paper now. Throws `wrongPin`, `locked`, `notAllowed`. */
  approve(id: string, pin: string, reason: string): Promise<PaperView>;
  /** `pin`: a stock count needs a manager's, once the shop has one. */
  post(id: string, pin?: string): Promise<Posted>;
  setAside(id: string): Promise<Posted>;
  drop(id: string): Promise<void>;
}
