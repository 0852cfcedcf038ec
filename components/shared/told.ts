import type { DraftView, LineView } from '../../core/ledger/till';
import type { Reason } from '../../core/model/verdict';

/** A reason with its sentence. */
export interface Told {
  readonly reason: Reason;
  readonly text: string;
}

/** Rules that only say that something is still to be scanned: while the clerk is at it, the counts and chips say so. */
const SHORTAGES: ReadonlySet<string> = new Set(['DO2', 'DO3']);

/** Whether a rule is broken by what stands on the line, not by what is still to be scanned. */
export function isWrong({ rule, severity }: Reason): boolean {
  return severity === 'refuse' && !SHORTAGES.has(rule);
}

/** The reasons worth telling: all of them once a paper was refused, before that only what is wrong. */
export function tell(view: DraftView, refused: boolean): Told[] {
  return view.verdict.reasons
    .map((reason, index) => ({ reason, text: view.sentences[index] ?? reason.rule }))
    .filter(({ reason }) => refused || !SHORTAGES.has(reason.rule));
}

/** Those of one line. */
export function toldOfLine(told: readonly Told[], line: LineView): Told[] {
  return told.filter(({ reason }) => reason.line === line.key);
}

/** Those that no tracked line shows. */
export function toldOfDocument(told: readonly Told[], lines: readonly LineView[]): Told[] {
  return told.filter(({ reason }) => !lines.some(({ key }) => key === reason.line));
}
