import type { ProfitRow } from '../../../core/outputs/profit-book';
import { NO_FIGURE } from '../../../core/outputs/results';
import type { Desk } from '../desk';

/** Results without a figure, by why, in words. */
export function noFigures({ without }: Pick<ProfitRow, 'without'>, { say }: Pick<Desk, 'say'>): string[] {
  return NO_FIGURE.flatMap((why) => {
    const count = without[why] ?? 0;
    return count > 0 ? [say(`without_${why}`, { count })] : [];
  });
}
