import { describe, expect, test } from 'vitest';
import { profilesFor } from '../../components/manager/profile-choice';
import { hashOf, parseRoute, type Route, sectionOf } from '../../components/manager/routes';
import { siteOrigin } from '../../components/manager/site-address';
import { profile } from './render';

describe('addresses within the page', () => {
  const routes: Route[] = [
    { view: 'setup', step: 1, site: null },
    { view: 'setup', step: 3, site: 'https://till.example:8443' },
    { view: 'find', part: '' },
    { view: 'find', part: '35/69 &?#%' },
    { view: 'unit', id: 'a/b?c' },
    { view: 'stock' },
    { view: 'productUnits', productId: 'p 1' },
    { view: 'documents', state: 'voided' },
    { view: 'document', id: 'd1' },
    { view: 'repairs' },
    { view: 'repairReceipt', id: 'd/1' },
    { view: 'products' },
    { view: 'types' },
    { view: 'type', id: 'phones' },
    { view: 'sites', site: null },
    { view: 'sites', site: 'https://till.example' },
    { view: 'trust' },
    { view: 'profit' },
    { view: 'reports', tab: 'letPass' },
    { view: 'reports', tab: 'shadow' },
    { view: 'settings', tab: 'shop' },
    { view: 'settings', tab: 'watch' },
  ];
  test.each(routes)('$view comes back from its address', (route) => {
    expect(parseRoute(hashOf(route))).toEqual(route);
  });

  test.each([
    ['', { view: 'find', part: '' }],
    ['#/nowhere', { view: 'find', part: '' }],
    ['#/unit/', { view: 'find', part: '' }],
    ['#/documents/lost', { view: 'documents', state: 'unresolved' }],
    ['#/setup/9', { view: 'setup', step: 1, site: null }],
    ['#/unit/100%', { view: 'unit', id: '100%' }],
    ['#site=https%3A%2F%2Ftill.example', { view: 'sites', site: 'https://till.example' }],
    ['#tab=7&origin=http%3A%2F%2Flocalhost%3A8080', { view: 'sites', site: 'http://localhost:8080' }],
    ['#tab=7', { view: 'find', part: '' }],
    ['#site=chrome%3A%2F%2Fnewtab', { view: 'find', part: '' }],
    ['#site=javascript%3Aalert(1)', { view: 'find', part: '' }],
  ])('%j leads somewhere sensible', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test('a unit, a document, a type and a product’s units belong to a section', () => {
    expect(sectionOf({ view: 'unit', id: '1' })).toBe('find');
    expect(sectionOf({ view: 'document', id: '1' })).toBe('documents');
    expect(sectionOf({ view: 'repairReceipt', id: '1' })).toBe('repairs');
    expect(sectionOf({ view: 'type', id: '1' })).toBe('types');
    expect(sectionOf({ view: 'productUnits', productId: '1' })).toBe('stock');
    expect(sectionOf({ view: 'trust' })).toBe('trust');
  });
});

describe('the address of a site', () => {
  test.each([
    ['https://till.example', 'https://till.example'],
    [' https://till.example:8443/pos?x#y ', 'https://till.example:8443'],
    ['till.example/pos', 'https://till.example'],
    ['http://till.local/', 'http://till.local'],
    ['http://till', 'http://till'],
    ['localhost:3000/spa/', 'http://localhost:3000'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['192.168.1.20/till', 'http://192.168.1.20'],
    ['каса.укр', 'https://xn--80aa2a3a.xn--j1amh'],
    ['', null],
    ['   ', null],
    ['my till', null],
    ['till', null],
    ['ftp://till.example', null],
    ['javascript:alert(1)', null],
    ['chrome://settings', null],
    ['https://', null],
  ])('%j is %j', (text, origin) => {
    expect(siteOrigin(text)).toBe(origin);
  });
});

describe('profiles for a site', () => {
  const any = profile('any', 'Any', ['*://*/till/*']);
  const exact = profile('exact', 'Exact', ['https://till.example/*']);
  const family = profile('family', 'Family', ['https://nothing.example/*', 'https://*.shops.example/*']);
  const ported = profile('ported', 'Ported', ['http://localhost:8080/*']);
  const all = [any, family, exact, ported];

  test('the one made for the host comes before one for any host', () => {
    const { fitting, others, best } = profilesFor('https://till.example', all);
    expect(fitting).toEqual([exact, any]);
    expect(others).toEqual([family, ported]);
    expect(best).toBe(exact);
  });

  test.each([
    ['https://kyiv.shops.example', family],
    ['http://kyiv.shops.example', any],
    ['http://localhost:8080', ported],
    ['http://localhost:9090', any],
  ])('%s: the best is as its scheme, host and port say', (origin, best) => {
    expect(profilesFor(origin, all).best).toBe(best);
  });

  test('there is no best among equals, nor where none fits', () => {
    const rival = profile('rival', 'Rival', ['*://*/*']);
    expect(profilesFor('https://x.example', [any, rival]).best).toBeNull();
    expect(profilesFor('https://x.example', [exact]).best).toBeNull();
    expect(profilesFor('https://x.example', []).fitting).toEqual([]);
  });
});
