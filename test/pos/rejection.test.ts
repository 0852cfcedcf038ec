import { describe, expect, test } from 'vitest';
import { fillRejection } from '../../core/pos/rejection';

const TRICKY = 'Serial "SN\\1"\nis <b>sold</b> & gone {{body.id}} $& $1';
const reject = (body: unknown, request = '{}', headers: Record<string, string> = {}) =>
  fillRejection({ status: 422, headers, body }, request, TRICKY);

describe('the POS’s own refusal with our sentence', () => {
  test('no sentence can break its JSON or be filled itself', () => {
    const { status, body } = reject({ error: ['UserError', ['{{message}}', null]], text: 'No: {{ message }}!' });
    expect(status).toBe(422);
    expect(JSON.parse(body)).toEqual({ error: ['UserError', [TRICKY, null]], text: `No: ${TRICKY}!` });
  });

  test('values of the request keep their type', () => {
    const template = {
      id: '{{body.id}}',
      first: '{{body.params[0][0]}}',
      text: 'call {{body.id}}',
      none: '{{body.x}}',
    };
    const { body } = reject(template, '{"id":185,"params":[[7]]}');
    expect(JSON.parse(body)).toEqual({ id: 185, first: 7, text: 'call 185', none: null });
  });

  test('a form is a request too', () => {
    expect(JSON.parse(reject({ id: '{{body.order.id}}' }, 'order[id]=9').body)).toEqual({ id: '9' });
  });

  test('JSON inside JSON', () => {
    const { body } = reject({ _server_messages: { $json: [{ $json: { message: '{{message}}' } }] } });
    const messages: unknown = JSON.parse(JSON.parse(body)._server_messages);
    expect(messages).toEqual([JSON.stringify({ message: TRICKY })]);
  });

  test('a text is filled as it is, HTML with its signs written out', () => {
    expect(reject('Refused: {{message}}').body).toBe(`Refused: ${TRICKY}`);
    const html = reject('<p>{{message}}</p>', '{}', { 'Content-Type': 'text/html' }).body;
    expect(html).toBe('<p>Serial &#34;SN\\1&#34;\nis &#60;b&#62;sold&#60;/b&#62; &#38; gone {{body.id}} $&#38; $1</p>');
  });
});
