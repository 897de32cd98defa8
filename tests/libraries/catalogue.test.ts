import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../src/libraries/catalogue.js';
import { defineLibrary } from '../../src/libraries/define.js';
import { expandPath, parseOrigin } from '../../src/libraries/path.js';

const catalogue = createCatalogue([
  defineLibrary({
    packages: ['shop', 'shop/promise'],
    self: ['s', 'loud()'],
    types: { Basket: 'Cart', SafeBasket: 'Basket', Loop: 'Ring', Ring: 'Loop', Till: 'bank:Account', Visitor: 'Person' },
    facts: [
      { path: 'default()', is: 'instance', of: 'Cart' },
      { path: 'open|close', is: 'calls', at: '0', with: ['error', 'Cart'] },
      { path: 'Cart|Store#buy|sell', is: 'sink', of: 'sql', at: ['0'] },
      { path: 'Basket#buy', is: 'sink', of: 'sql', at: ['1'] },
      { path: 'Person#notes.*', is: 'credential' },
      { path: 'Person#notes.plain', is: 'source', origin: 'body', shape: 'string' },
      { path: 'Person#*', is: 'receiver' },
      { path: 'Visitor#leave', is: 'derives', from: [] },
      { path: 'bank:Account#shop', is: 'instance', of: 'Cart' },
    ],
  }),
  defineLibrary({ packages: ['bank'], facts: [{ path: 'Account#pay', is: 'sink', of: 'url', at: ['0'] }] }),
  defineLibrary({ packages: ['bank'], facts: [{ path: 'Account#pay', is: 'receiver' }] }),
]);

describe('an origin falls into package and path', () => {
  test.each([
    ['pg:Pool#query', 'pg', 'Pool#query'],
    ['node:http:request', 'node:http', 'request'],
    ['@nestjs/common:Get', '@nestjs/common', 'Get'],
    ['sql.js:Database#exec', 'sql.js', 'Database#exec'],
    ['express:default()', 'express', 'default()'],
    ['global:Object.keys', 'global', 'Object.keys'],
    ['express:Request#headers.a:b', 'express', 'Request#headers.a:b'],
  ])('%s', (origin, packageName, path) => {
    expect(parseOrigin(origin)).toEqual({ packageName, path });
  });

  test('without a package the fallback is taken', () => {
    expect(parseOrigin('Pool#query', 'pg')).toEqual({ packageName: 'pg', path: 'Pool#query' });
  });
});

describe('alternatives', () => {
  test('stand for every combination', () => {
    expect(expandPath('A|B#x|y()')).toEqual(['A#x()', 'A#y()', 'B#x()', 'B#y()']);
  });

  test('keep names with dashes and dollars whole', () => {
    expect(expandPath('Request#headers.x-api-key|$raw')).toEqual(['Request#headers.x-api-key', 'Request#headers.$raw']);
  });

  test('are found one by one', () => {
    expect(catalogue.meanings('shop:Store#sell')).toEqual([{ is: 'sink', of: 'sql', at: ['0'] }]);
  });
});

describe('wildcards', () => {
  test('match any member', () => {
    expect(catalogue.meanings('shop:Person#notes.x-key')).toEqual([{ is: 'credential' }]);
  });

  test('match one member and not two', () => {
    expect(catalogue.meanings('shop:Person#notes.a.b')).toEqual([]);
  });

  test('give way to a row that names the member', () => {
    expect(catalogue.meanings('shop:Person#notes.plain')).toEqual([{ is: 'source', origin: 'body', shape: 'string' }]);
  });

  test('give way to a row of a derived type', () => {
    expect(catalogue.meanings('shop:Visitor#leave')).toEqual([{ is: 'derives', from: [] }]);
    expect(catalogue.meanings('shop:Visitor#stay')).toEqual([{ is: 'receiver' }]);
  });
});

describe('types', () => {
  test('own rows stand before those of the base', () => {
    expect(catalogue.meanings('shop:Basket#buy')).toEqual([
      { is: 'sink', of: 'sql', at: ['1'] },
      { is: 'sink', of: 'sql', at: ['0'] },
    ]);
  });

  test('inherit over several steps', () => {
    expect(catalogue.meanings('shop:SafeBasket#sell')).toEqual([{ is: 'sink', of: 'sql', at: ['0'] }]);
  });

  test('inherit from another package', () => {
    expect(catalogue.meanings('shop:Till#pay')).toEqual([{ is: 'sink', of: 'url', at: ['0'] }, { is: 'receiver' }]);
  });

  test('may go round in a circle', () => {
    expect(catalogue.meanings('shop:Loop#turn')).toEqual([]);
  });

  test('are named with their package in every answer', () => {
    expect(catalogue.meanings('shop/promise:default()')).toEqual([{ is: 'instance', of: 'shop/promise:Cart' }]);
    expect(catalogue.meanings('shop:open')).toEqual([{ is: 'calls', at: '0', with: ['error', 'shop:Cart'] }]);
  });

  test('gain members from other packages', () => {
    expect(catalogue.meanings('bank:Account#shop')).toEqual([
      { is: 'instance', of: 'shop:Cart' },
      { is: 'instance', of: 'shop/promise:Cart' },
    ]);
  });
});

describe('spelling', () => {
  test('a member of the default export is the export', () => {
    expect(catalogue.canonical('shop:default.open')).toBe('shop:open');
    expect(catalogue.canonical('shop:default.default.open')).toBe('shop:open');
    expect(catalogue.meanings('shop:default.open')).toEqual(catalogue.meanings('shop:open'));
  });

  test('what leads back to the package is left out', () => {
    expect(catalogue.canonical('shop:s.open')).toBe('shop:open');
    expect(catalogue.canonical('shop:default.loud().s.open()')).toBe('shop:open()');
    expect(catalogue.canonical('bank:s.open')).toBe('bank:s.open');
    expect(catalogue.canonical('shop:set.open')).toBe('shop:set.open');
  });

  test('the default export itself stays', () => {
    expect(catalogue.canonical('shop:default')).toBe('shop:default');
    expect(catalogue.canonical('shop:default()')).toBe('shop:default()');
    expect(catalogue.canonical('shop:default#x')).toBe('shop:default#x');
  });

  test('the default export of a default export is that export', () => {
    expect(catalogue.canonical('shop:default.default()')).toBe('shop:default()');
  });
});

test('several libraries may speak of one package', () => {
  expect(catalogue.meanings('bank:Account#pay')).toEqual([{ is: 'sink', of: 'url', at: ['0'] }, { is: 'receiver' }]);
});

test('only declared packages are known', () => {
  expect(catalogue.knows('shop/promise')).toBe(true);
  expect(catalogue.knows('shop/other')).toBe(false);
});

test('the same question has the same answer object', () => {
  expect(catalogue.meanings('shop:Cart#buy')).toBe(catalogue.meanings('shop:Cart#buy'));
});
