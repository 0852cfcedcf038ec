import type { RepairStage } from './paper-details';

/** Which step of a repair may follow which. Whatever the shop does, a unit leaves by being handed out, mended or not. */
export const NEXT_STAGES: Readonly<Record<RepairStage, readonly RepairStage[]>> = {
  intake: ['sent', 'ready', 'handedOut', 'refused'],
  sent: ['back', 'handedOut', 'refused'],
  back: ['sent', 'ready', 'handedOut', 'refused'],
  ready: ['sent', 'handedOut', 'refused'],
  handedOut: [],
  refused: [],
};
