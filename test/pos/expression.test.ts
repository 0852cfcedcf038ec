import { describe, expect, test } from 'vitest';
import { parseDataExpression, parseSelectorExpression } from '../../core/pos/expression';
import { Page } from '../../core/pos/page';
import { openPage } from './open-page';

const { document, location } = openPage(`<!doctype html><html lang="uk"><body>
<div id="row" data-line="7" data-json='{"sku":"X1","tags":["a","b"]}'>
  <a class="what" title="[X1] Phone X1">  Phone
   X1 </a>
  <p class="name">Phone <b>X1</b><br><small>2 in stock</small></p>
  <p class="empty"> </p>
  <input class="qty" value="1 234,50"><input class="blank" value="">
  <span class="price">−1 999,00 ₴</span><span class="odd" data-a="x|y@z">odd</span>
  <ul><li>SN1</li><li>SN2, SN3</li></ul>
  <select class="state"><option value='"draft"'>D</option><option value='"done"' selected>Done</option></select>
</div><p class="name">outside</p></body></html>`);
const page = new Page(document, location, 'auto');
const row = document.querySelector('#row');
const find = (expression: string) => page.find(expression, page.within(row ?? document)).values;

describe('expressions over the page', () => {
  test.each([
    ['.what', ['Phone X1']],
    ['.what@title', ['[X1] Phone X1']],
    ['.what@title|after:[|before:]', ['X1']],
    ['.what@title|after:]', ['Phone X1']],
    ['.what|lower', ['phone x1']],
    ['.name', ['Phone X12 in stock']],
    ['.name|first', ['Phone']],
    ['@data-line', ['7']],
    ['@data-line|number', [7]],
    ['@data-json|json|sku', ['X1']],
    ['@data-json|json|tags[*]', ['a', 'b']],
    ['.qty@value|number', [1234.5]],
    ['.qty|value', ['1 234,50']],
    ['.price|number', [-1999]],
    ['.price|number|abs', [1999]],
    ['.price|abs', [1999]],
    ['li|lines', ['SN1', 'SN2', 'SN3']],
    ['.odd[data-a="x|y@z"]@data-a', ['x|y@z']],
    ['.blank@value|number ?? .price|number', [-1999]],
    ['.none ?? .qty@value', ['1 234,50']],
    ['.state@value|json', ['done']],
    [':page body > .name', ['outside']],
    ['.what|number', [1]],
    ['.name|number', [12]],
    ['ul|number', [Number.NaN]],
  ])('%s', (expression, values) => {
    expect(find(expression)).toEqual(values);
  });

  test('what is there but blank is told from what is not there', () => {
    const scope = page.within(row ?? document);
    expect(page.find('.blank@value', scope)).toEqual({ found: true, values: [] });
    expect(page.find('.empty', scope)).toEqual({ found: true, values: [] });
    expect(page.find('.none', scope)).toEqual({ found: false, values: [] });
    expect(page.find('.qty@data-none', scope)).toEqual({ found: false, values: [] });
  });

  test('the address of the page is a text too', () => {
    const { document: app, location: at } = openPage('', 'https://till.example/#shop/model/stock.in/17;name=x');
    const addressed = new Page(app, at, 'auto');
    const key = ':address|after:/stock.in/|before:; ?? :address|after:/stock.in/';
    expect(addressed.find(key, addressed.scope).values).toEqual(['17']);
    app.location.hash = '#shop/model/stock.in/18';
    expect(addressed.find(key, addressed.scope).values).toEqual(['18']);
  });

  test('only what is shown', () => {
    const tabs = openPage('<div class="pane" style="display:none"><i>1</i></div><div class="pane"><i>2</i></div>');
    const tabbed = new Page(tabs.document, tabs.location, 'auto');
    expect(tabbed.find('.pane i', tabbed.scope).values).toEqual(['1', '2']);
    expect(tabbed.find('.pane i:visible', tabbed.scope).values).toEqual(['2']);
  });

  test.each([
    ['.qty|numbr', /"numbr" is not a filter; there are text, value/u],
    ['.qty|number|', /"" is not a filter/u],
    ['.qty|after', /the filter "after" needs a text/u],
    ['.qty|number:2', /the filter "number" takes no text/u],
    ['.qty|json|a..b', /not a path/u],
    ['.qty|json|__proto__', /may not be part/u],
    ['.qty|toString', /not a filter/u],
  ])('%s is refused', (expression, message) => {
    expect(() => parseSelectorExpression(expression)).toThrow(message);
  });
});

describe('expressions over requests and answers', () => {
  const json = JSON.stringify({ method: 'sale.done', params: [[1], { lines: [{ sku: 'X1', qty: '2.000' }] }] });
  const php = 'product[0][sku]=X1&product[0][qty]=2&product[3][sku]=X2&tag[]=a&tag[]=b&__proto__[x]=1';
  const frappe = new URLSearchParams({ action: 'Submit', doc: JSON.stringify({ items: [{ item_code: 'X1' }] }) });

  test.each([
    ['body|json|method', json, ['sale.done']],
    ['body|json|params[1].lines[*].sku', json, ['X1']],
    ['body|json|params[1].lines[0].qty|number', json, [2]],
    ['body|json|number', '{"number":"S-1"}', ['S-1']],
    ['body|json|none ?? body|json|method|after:.', json, ['done']],
    ['body|brackets|product[*].sku', php, ['X1', 'X2']],
    ['body|brackets|tag[*]', php, ['a', 'b']],
    ['body|form:action', frappe.toString(), ['Submit']],
    ['body|form:doc|json|items[*].item_code', frappe.toString(), ['X1']],
    ['body|json|method', 'not json', []],
    ['body|form:none', '', []],
  ])('%s', (expression, body, values) => {
    expect(page.pickRequest(expression, body).values).toEqual(values);
  });

  test('an answer has a status and a body', () => {
    const response = { status: 200, body: '{"error":["UserError",["No stock"]]}' };
    expect(page.pickResponse('status', response).values).toEqual([200]);
    expect(page.pickResponse('resp|json|error[1][0]', response).values).toEqual(['No stock']);
  });

  test('numbers in data do not follow the language of the page', () => {
    expect(page.pick('qty|number', { qty: '1.000' }).values).toEqual([1]);
    expect(page.find('#row|number', page.scope).values).toEqual([Number.NaN]);
  });

  test.each([
    ['json|a', ['body'], /must begin with body/u],
    ['body|lines[*]', ['body'], /not a filter/u],
    ['body|json|a|b', ['body'], /not a filter/u],
    ['', [], /a path is missing/u],
  ])('%s is refused', (expression, sources, message) => {
    expect(() => parseDataExpression(expression, sources)).toThrow(message);
  });
});
