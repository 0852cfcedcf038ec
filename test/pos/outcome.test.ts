import { describe, expect, test } from 'vitest';
import type { DocumentDefinition } from '../../core/pos/profile';
import { adapterOn, openPage, profileOf } from './open-page';
import { SALE, SMALL } from './small-profile';

const DEFINITION: DocumentDefinition = {
  ...SALE,
  outcome: {
    posted: {
      response: {
        rule: 'send',
        where: [
          ['status', 'eq', 200],
          ['resp|json|error', 'missing'],
        ],
        number: 'resp|json|result.number',
        documentKey: 'resp|json|result.uuid',
      },
      page: [
        { selector: '.slip', number: '@data-no', documentKey: '@data-key' },
        {
          selector: '.paper',
          kinds: [
            { kind: 'sale', where: [['@data-kind', 'eq', 'sold']] },
            { kind: 'customerReturn', where: [['@data-kind', 'eq', 'back']] },
          ],
        },
        { selector: 'select.state', where: [['@value|json', 'eq', 'done']], number: ':page .no@value' },
      ],
    },
    voided: {
      response: { rule: 'send', where: [['resp|json|error', 'exists']], message: 'resp|json|error[1][0]' },
      page: [{ selector: '.flash.error', message: '|text' }],
    },
    timeoutSeconds: 60,
  },
};
const profile = profileOf({
  ...SMALL,
  documents: [DEFINITION],
  requests: [{ id: 'send', documents: ['sale'], methods: ['POST'], url: '*', where: [], mode: 'observe' }],
});

describe('the POS’s answer', () => {
  const outcome = (status: number, body: unknown, rule = 'send') =>
    adapterOn(openPage(''), profile).outcomeOfResponse({ rule, status, body: JSON.stringify(body) }, DEFINITION);

  test('posts', () => {
    const posted = { state: 'posted', number: 'S-7', message: null, documentKey: 'u-1' };
    expect(outcome(200, { result: { number: 'S-7', uuid: 'u-1' } })).toEqual(posted);
    expect(outcome(200, { result: {}, error: null })).toEqual({ ...posted, number: null, documentKey: null });
  });

  test('refuses with status 200', () => {
    const voided = { state: 'voided', number: null, message: 'No stock', documentKey: null };
    expect(outcome(200, { error: ['UserError', ['No stock']] })).toEqual(voided);
  });

  test.each([
    ['a network error', 0, { result: {} }, 'send'],
    ['a network error with a body', 0, { error: ['x'] }, 'send'],
    ['a server that fell over', 500, 'oops', 'send'],
    ['the answer to another request', 200, { result: {} }, 'other'],
  ])('%s says nothing', (_, status, body, rule) => {
    expect(outcome(status, body, rule)).toBeNull();
  });
});

describe('the page that is shown afterwards', () => {
  const outcome = (html: string) => adapterOn(openPage(html), profile).outcomeOfPage(DEFINITION);

  test('posts', () => {
    expect(outcome('<article class="slip" data-no="S-8" data-key="b-1">')).toEqual({
      state: 'posted',
      number: 'S-8',
      message: null,
      documentKey: 'b-1',
    });
  });

  test('posts by the value of a field', () => {
    const state = (value: string) =>
      `<input class="no" value="17"><select class="state"><option value='"${value}"' selected></select>`;
    expect(outcome(state('done'))).toMatchObject({ state: 'posted', number: '17' });
    expect(outcome(state('draft'))).toBeNull();
  });

  test('posts a paper of the kind that it says, and none where it says no kind that the profile knows', () => {
    expect(outcome('<p class="paper" data-kind="sold">')).toMatchObject({ state: 'posted', kind: 'sale' });
    expect(outcome('<p class="paper" data-kind="back">')).toMatchObject({ state: 'posted', kind: 'customerReturn' });
    expect(outcome('<p class="paper" data-kind="lent">')).toBeNull();
    expect(outcome('<p class="slip" data-no="S-8">')).not.toHaveProperty('kind');
  });

  test('refuses in the POS’s words, whatever else is on it', () => {
    const html = '<p class="flash error"> Invoice number is\n missing </p><article class="slip" data-no="S-8">';
    expect(outcome(html)).toMatchObject({ state: 'voided', message: 'Invoice number is missing' });
  });

  test('says nothing', () => {
    expect(outcome('<h1>Internal server error</h1>')).toBeNull();
  });
});

describe('a list of the POS’s own papers', () => {
  const listed = profileOf({
    ...SMALL,
    sightings: [
      {
        when: { path: '/documents*' },
        definition: 'sale',
        kind: 'sale',
        rows: 'tr.doc',
        documentKey: '@data-key',
        number: '.no',
      },
    ],
  });
  const html = `<table><tr class="doc" data-key="b-1"><td class="no">S-1</td></tr>
    <tr class="doc"><td class="no">S-2</td></tr><tr class="doc" data-key="b-3"><td class="no"></td></tr></table>`;

  test('names the papers it gives both key and number of', () => {
    const page = openPage(html, 'https://till.example/documents/today');
    expect(adapterOn(page, listed).sightings()).toEqual([
      { kind: 'sale', definition: 'sale', documentKey: 'b-1', number: 'S-1' },
    ]);
  });

  test('is looked for only where it is', () => {
    expect(adapterOn(openPage(html, 'https://till.example/till'), listed).sightings()).toEqual([]);
  });
});
