import { COLOURS } from './colours';
import { FRAME } from './frame';
import { PAPER } from './paper';

/** The style sheet of the closed root. */
export const PANEL_STYLES = COLOURS + FRAME + PAPER;
