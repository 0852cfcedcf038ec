import { describe, expect, test } from 'vitest';
import { sayIn } from '../../components/shared/say';
import { troubleWords } from '../../components/till/trouble-words';
import { troubleOf } from '../../core/gate/surface-trouble';
import { LedgerError } from '../../core/ledger/ledger-error';
import { TillError } from '../../core/messages/till-error';

const told = (error: unknown, language: 'en' | 'uk') => troubleWords(troubleOf(error), sayIn(language));

describe('what went wrong with the ledger', () => {
  test('is told in the shop’s language, wherever the error comes from', () => {
    const full = new LedgerError('full', 'The disk is full.', true);
    expect(told(full, 'uk')).toBe(
      'Журнал серійних номерів не може писати: диск заповнено. Звільніть на ньому місце й спробуйте ще раз.',
    );
    expect(told(new TillError('The disk is full.', true, 'full'), 'uk')).toBe(told(full, 'uk'));
    expect(told(new TillError('gone', true, 'stopped'), 'en')).toBe('SerialGate’s worker stopped before it answered.');
  });

  test('is told in its own words where nobody knows it', () => {
    const failed = new LedgerError('failed', 'The ledger could not answer: table lost', false);
    expect(told(failed, 'uk')).toBe('The ledger could not answer: table lost');
    expect(told('odd', 'uk')).toBe('odd');
  });
});
