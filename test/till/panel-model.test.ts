import { describe, expect, test } from 'vitest';
import { fail, firstModel, goOn, type PanelModel, step } from '../../components/till/panel-model';
import { sayIn } from '../../components/till/say';
import type { SurfaceState } from '../../core/gate/surface';
import { draftOf, identifier, lineOf, refusal, unitOf } from './preview/paper';
import { samples } from './preview/samples';

const say = sayIn('en');
const states = samples('en');

function sample(name: string): SurfaceState {
  const state = states[name];
  if (!state) throw new Error(`no sample ${name}`);
  return state;
}

/** The panel after a row of states. */
function shown(names: readonly string[], from = firstModel(false)): PanelModel {
  return names.reduce((model, name) => step(model, sample(name), say).model, from);
}

describe('the panel', () => {
  test.each([
    [['watching'], false],
    [['watching', 'open'], true],
    [['open', 'watching'], false],
    [['open', 'held', 'released'], true],
    [['watching', 'drift'], true],
    [['watching', 'partial'], true],
    [['watching', 'orphaned'], true],
  ])('after %j is open: %s', (names, open) => {
    expect(shown(names).open).toBe(open);
  });

  test('that the clerk keeps small stays small for papers, and opens for an alarm', () => {
    const small = { ...shown(['open']), open: false, keptSmall: true };
    expect(shown(['open', 'customerReturn', 'released'], small).open).toBe(false);
    expect(shown(['refused'], small).open).toBe(true);
    expect(shown(['held', 'changed'], small).open).toBe(true);
  });

  test('made small while it shows a refusal stays small until the next one', () => {
    const small = { ...shown(['refused']), open: false };
    expect(shown(['refused'], small).open).toBe(false);
    expect(shown(['held', 'refused'], small).open).toBe(true);
  });
});

describe('what happened while the clerk did nothing', () => {
  const small = { ...shown(['open']), open: false, keptSmall: true };
  const took = 'IMEI 356938035643809 was taken over';
  const { view } = sample('open');
  const taken: SurfaceState = {
    ...sample('open'),
    view: view && { ...draftOf('sale', view.lines, [refusal('DO9', 'a', null, took, { key: 'imei:1' })]) },
  };

  test('opens the panel, sounds bad and is said, once', () => {
    const first = step(small, taken, say);
    expect(first).toMatchObject({ sound: 'bad', turnedBack: false, model: { open: true, said: { urgent: took } } });
    const again = step({ ...first.model, open: false }, { ...taken }, say);
    expect(again).toMatchObject({ sound: null, model: { open: false, turn: first.model.turn } });
  });

  test('so does a scan that was cut', () => {
    const { model, sound } = step(small, sample('cut'), say);
    expect([model.open, sound]).toEqual([true, 'bad']);
    expect(model.said.urgent).toMatch(/Scan it again\.$/u);
  });

  test('a press that was put off opens it too, but the next press is the page’s', () => {
    expect(step(small, sample('unsaved'), say)).toMatchObject({
      sound: 'bad',
      turnedBack: false,
      model: { open: true },
    });
  });

  test('a unit that cannot come onto an empty paper is told there', () => {
    const empty = draftOf('sale', []);
    const [reason, sentence] = refusal('SA2', '', null, 'is already sold');
    const state = { ...sample('watching'), phase: 'open' as const, view: empty };
    const next = { ...state, lastScan: { placed: false as const, reason, sentence, view: empty } };
    expect(step(step(small, state, say).model, next, say)).toMatchObject({ sound: 'bad', model: { open: true } });
  });
});

describe('sound', () => {
  const soundOf = (before: string, next: SurfaceState) => step(shown([before]), next, say).sound;

  test('is good for a placed scan and bad for one that went nowhere', () => {
    expect(soundOf('watching', sample('open'))).toBe('good');
    expect(soundOf('open', sample('claimed'))).toBe('bad');
  });

  test('is another for the unit that completes the paper, and each lights up anew', () => {
    const found = identifier('imei', '356938035643809');
    const view = draftOf('sale', [lineOf('a', 'Phone', 1, { units: [unitOf([found])] })]);
    const lastScan = { placed: true, line: 'a', unit: 0, identifier: found, view } as const;
    const first = step(shown(['watching']), { ...sample('open'), view, lastScan }, say);
    expect(first).toMatchObject({ sound: 'done', model: { flash: { tone: 'good', turn: 1 } } });
    const second = step(first.model, sample('claimed'), say);
    expect(second).toMatchObject({ sound: 'bad', model: { flash: { tone: 'bad', turn: 2 } } });
    expect(step(second.model, sample('claimed'), say).model.flash).toBe(second.model.flash);
  });

  test('is bad for a placed scan whose unit breaks a rule', () => {
    const found = identifier('imei', '356938035643809');
    const line = lineOf('a', 'Phone', 1, { units: [unitOf([found])] });
    const view = draftOf('goodsReceipt', [line], [refusal('GR1', 'a', 0, 'in stock')]);
    expect(
      soundOf('watching', {
        ...sample('open'),
        view,
        lastScan: { placed: true, line: 'a', unit: 0, identifier: found, view },
      }),
    ).toBe('bad');
  });

  test('is bad for a refusal, once', () => {
    expect(soundOf('held', sample('refusedSale'))).toBe('bad');
    expect(soundOf('refusedSale', sample('refusedSale'))).toBeNull();
  });

  test('stays away when nothing was scanned anew', () => {
    expect(soundOf('open', { ...sample('open'), activeLine: 'b' })).toBeNull();
  });
});

describe('a screen reader', () => {
  test('hears the count of the line at the next pause', () => {
    expect(shown(['watching', 'open']).said).toEqual({ polite: 'Galaxy S24 256 GB: 2 of 3', urgent: '' });
  });

  test('hears that all is there', () => {
    const { view } = sample('complete');
    const found = identifier('imei', '356938035643825');
    if (!view) throw new Error('the sample has a paper');
    const state = {
      ...sample('complete'),
      lastScan: { placed: true, line: 'a', unit: 0, identifier: found, view } as const,
    };
    expect(step(firstModel(false), state, say).model.said.polite).toBe(
      'Galaxy S24 256 GB: 2 of 2. All 3 serials are here.',
    );
  });

  test('hears at once of a refusal, with how many things there are and the first', () => {
    expect(shown(['held', 'refusedSale']).said.urgent).toMatch(/^Not submitted\. IMEI 356938035643809 was sold/u);
    expect(shown(['held', 'refused']).said.urgent).toMatch(/^Not submitted, 4 things to mend\. /u);
  });

  test.each(['changed', 'unsaved', 'unanswered', 'drift', 'partial', 'orphaned'])('hears at once of %s', (name) => {
    expect(shown([name]).said.urgent).not.toBe('');
  });

  test('hears at once where a scan went wrong', () => {
    expect(shown(['open', 'claimed']).said.urgent).toContain('another open sale');
  });

  test('hears the same words again when the same thing happens again', () => {
    const first = shown(['held', 'refusedSale']);
    const second = shown(['held', 'refusedSale'], first);
    expect(second.said).toEqual(first.said);
    expect(second.turn).toBeGreaterThan(first.turn);
  });

  test('hears nothing anew when nothing happened', () => {
    const first = shown(['open']);
    expect(shown(['open'], first).turn).toBe(first.turn);
  });
});

describe('a document that the POS saved', () => {
  test('is said once at the next pause, without a sound, and leaves the panel small', () => {
    const { model, sound } = step(shown(['complete', 'released']), sample('saved'), say);
    expect(model.said).toEqual({ polite: 'Saved: S-5501, 2 units', urgent: '' });
    expect(sound).toBeNull();
    expect(model.open).toBe(false);
    expect(shown(['saved'], model).turn).toBe(model.turn);
  });

  test('is no longer shown once the clerk has gone on, but the next one is', () => {
    const on = goOn(shown(['saved']));
    expect(on.state.saved).toBeNull();
    expect(shown(['saved'], on).state.saved).toBeNull();
    expect(shown(['savedUnnumbered'], on).state.saved).toMatchObject({ id: 'd9' });
    expect(goOn(shown(['watching'])).seen).toBeNull();
  });
});

test('an action that failed is shown and said until the next state', () => {
  const failed = fail(shown(['open']), 'the disk is full', say);
  expect(failed.failure).toBe('the disk is full');
  expect(failed.said.urgent).toBe('That did not work: the disk is full');
  expect(shown(['open'], failed).failure).toBeNull();
});
