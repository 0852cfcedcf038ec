import type { Scanned, ScanResult } from '../../../core/ledger/till';
import type { Desk } from '../../manager/desk';
import { countLine, isComplete } from '../../shared/count';
import type { Paper } from '../paper';
import type { PaperSort } from '../sort';

/** What became of a scan, in words. `warn`: it is on the paper, and somebody should know something of it. */
export interface News {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly text: string;
}

interface PaperOfSort {
  readonly sort: PaperSort;
  readonly paper: Paper;
}

/** Refusals to place that mean: nobody knows this code, and no line of the paper asks for it. */
const NO_LINE = ['CA1', 'CA5'];

/** Whether a code went nowhere only because nobody said which product it is. */
export function wantsProduct(result: ScanResult, { meetsNew }: PaperSort): boolean {
  return meetsNew && !result.placed && NO_LINE.includes(result.reason.rule);
}

export function newsOf(result: ScanResult, raw: string, here: PaperOfSort, say: Desk['say']): News {
  if (!result.placed) return { tone: 'bad', text: whyNowhere(result, raw, here.sort, say) };
  const { reasons } = result.view.verdict;
  const own = reasons.flatMap((reason, i) =>
    reason.line === result.line && reason.unit === result.unit && !isShortage(reason.rule) ? [{ reason, i }] : [],
  );
  const [first] = own.filter(({ reason }) => reason.severity === 'refuse').concat(own);
  if (!first) return { tone: 'good', text: placedText(result, here.paper, say) };
  const text = result.view.sentences[first.i] ?? first.reason.rule;
  return { tone: first.reason.severity === 'refuse' ? 'bad' : 'warn', text };
}

/** Why a code went nowhere. Where units must be known, a paper without lines would say nothing of the code itself. */
export function whyNowhere(
  { reason, sentence }: Extract<Scanned, { placed: false }>,
  code: string,
  { meetsNew }: PaperSort,
  say: Desk['say'],
): string {
  return !meetsNew && reason.rule === 'CA1' ? say('scan_unknown', { code }) : sentence;
}

/** The unit is not whole yet: the next scans will mend that. */
function isShortage(rule: string): boolean {
  return rule === 'DO3';
}

function placedText(result: Extract<ScanResult, { placed: true }>, { lines }: Paper, say: Desk['say']): string {
  const code = result.identifier.value;
  const line = result.view.lines.find(({ key }) => key === result.line);
  if (!line) return code;
  const wanted = lines.find(({ key }) => key === line.key)?.quantity ?? null;
  const product = line.productName;
  if (wanted !== null) return say('scan_placed_of', { code, product, ...countLine(line) });
  return say('scan_placed', { code, product, count: line.units.filter(isComplete).length });
}
