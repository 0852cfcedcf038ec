import type { Language } from '../../../core/outputs/words';

const ENGLISH = {
  short: 'Galaxy S24: 1 serial is still to be scanned.',
  claimed: 'IMEI 356938035643809 is in another open sale, on register 2 since 14:03.',
  lacking: 'Galaxy S24 256 GB: 23 of 25 units have no serial yet. Scan them, or lower the quantity.',
  soldBefore: 'IMEI 356938035643809 was sold by us on 3 Nov, receipt 5521, register 2.',
  incomplete: 'No. 3 lacks an IMEI. Scan the label of the same box.',
  optional: 'USB-C cable: 15 units have no serial.',
  soldTwice:
    'IMEI 356938035643809 was sold on 3 Nov, receipt 5521, register 2. Take it off and scan the phone in your hand.',
  inStock: 'This IMEI is in stock already, receipt 118 of 12 Sep.',
};

/** What the rules would say. */
export type Sentences = typeof ENGLISH;

export const SENTENCES: Readonly<Record<Language, Sentences>> = {
  en: ENGLISH,
  uk: {
    short: 'Galaxy S24: ще не відскановано 1 серійний номер.',
    claimed: 'IMEI 356938035643809 уже в іншому відкритому продажу, каса 2, з 14:03.',
    lacking: 'Galaxy S24 256 GB: 23 одиниці з 25 ще без серійного номера. Відскануйте їх або зменште кількість.',
    soldBefore: 'IMEI 356938035643809 ми продали 3 лист., чек 5521, каса 2.',
    incomplete: '№ 3: бракує IMEI. Відскануйте етикетку тієї самої коробки.',
    optional: 'Кабель USB-C: 15 одиниць без серійного номера.',
    soldTwice:
      'IMEI 356938035643809 продано 3 лист., чек 5521, каса 2. Приберіть його й відскануйте телефон, що в руках.',
    inStock: 'Цей IMEI уже на складі, прихід 118 від 12 вер.',
  },
};
