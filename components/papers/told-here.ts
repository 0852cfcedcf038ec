import type { Reason } from '../../core/model/verdict';
import { type Told, tell } from '../shared/told';
import type { OpenPaper } from './paper-context';

/** Rules that only say that the paper is not finished: told once somebody tried to post it. */
const UNFINISHED = ['AS5', 'AS6', 'DI3', 'SR5', 'TR7', 'WO4', 'CO4', 'CO5', 'CO6', 'RE6', 'WR7'];

function isUnfinished({ rule }: Reason, { paper }: Pick<OpenPaper, 'paper'>): boolean {
  const { correction } = paper.details;
  // An empty number is none that anybody got wrong.
  if (rule === 'CO3') return correction?.what === 'identifier' && correction.right.trim() === '';
  return UNFINISHED.includes(rule);
}

/** The reasons worth telling on a paper that is being written. */
export function toldHere(here: Pick<OpenPaper, 'paper' | 'view' | 'asked'>): Told[] {
  const told = tell(here.view, here.asked);
  return here.asked ? told : told.filter(({ reason }) => !isUnfinished(reason, here));
}
