import { Reasons } from '../shared/Reasons';
import { toldOfDocument } from '../shared/told';
import { usePaperHere } from './paper-context';
import { toldHere } from './told-here';

/** What is wrong with the paper as a whole. */
export function PaperReasons() {
  const here = usePaperHere();
  return <Reasons told={toldOfDocument(toldHere(here), here.view.lines)} />;
}
