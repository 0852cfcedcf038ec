import type { Notice } from '../../core/gate/surface';
import type { Say } from '../shared/say';

export function noticeText(notice: Notice, say: Say): string {
  return notice.kind === 'cut'
    ? say('panel_notice_cut')
    : say(`panel_notice_${notice.kind}`, { identifier: notice.text });
}
