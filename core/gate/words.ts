import type { GateState } from './machine';

type Language = 'en' | 'uk';

/** The few sentences that the gate says by itself: where the panel cannot be, or as the text of a refused request. */
const WORDS = {
  updated: {
    en: 'SerialGate was updated: reload this page.',
    uk: 'SerialGate оновлено: перезавантажте цю сторінку.',
  },
  notStarted: {
    en: 'Serial numbers are not checked on this page. Reload it.',
    uk: 'Серійні номери на цій сторінці не перевіряються. Перезавантажте її.',
  },
  twice: {
    en: 'The SerialGate extension checks the serial numbers of this page; the widget on it does nothing.',
    uk: 'Серійні номери на цій сторінці перевіряє розширення SerialGate; віджет на ній нічого не робить.',
  },
  unanswered: {
    en: 'The serial ledger does not answer, so this cannot be submitted now.',
    uk: 'Журнал серійних номерів не відповідає, тому зараз це не можна провести.',
  },
  drift: {
    en: 'This page changed, so serial numbers cannot be checked here. Call the manager.',
    uk: 'Ця сторінка змінилася, тому серійні номери тут не можна перевірити. Покличте керівника.',
  },
  partial: {
    en: 'Not all lines are on the page: show the whole list, down to its end, and press again.',
    uk: 'На сторінці не всі рядки: покажіть увесь список до кінця й натисніть ще раз.',
  },
  pressAgain: {
    en: 'Serial numbers are being checked: press again.',
    uk: 'Серійні номери перевіряються: натисніть ще раз.',
  },
} as const;

export type WordsKey = keyof typeof WORDS;

export function words(key: WordsKey, language: Language): string {
  return WORDS[key][language];
}

/** What a request that was refused is answered with. */
export function refusalWords(state: GateState, sentences: readonly string[], language: Language): string {
  if (state.at === 'unanswered') return words('unanswered', language);
  return state.at === 'refused' && sentences.length > 0 ? sentences.join(' ') : words('pressAgain', language);
}
