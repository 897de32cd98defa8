import { defineLibrary } from './define.js';
import { redirectRows, sentHeaders } from './option-rows.js';

export const ky = defineLibrary({
  packages: ['ky', 'ky-universal'],
  facts: [
    sentHeaders('default|ky|get|post|put|patch|head|delete', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.body']),
    sentHeaders('KyInstance#', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.body']),
    sentHeaders('KyInstance#get|post|put|patch|head|delete', ['0', '1.prefixUrl'], ['1.headers'], ['1.json', '1.body']),
    ...['default|ky|get|post|put|patch|head|delete', 'KyInstance#', 'KyInstance#get|post|put|patch|head|delete'].map((path) => redirectRows(path, ['1.redirect'], 'ky')),
    { path: 'create|extend', is: 'option-default', name: 'ky', at: ['0.redirect'] },
    { path: 'default|ky', is: 'sink', of: 'url', at: ['0', '1.prefixUrl', '1.prefix', '1.baseUrl'] },
    {
      path: 'get|post|put|patch|head|delete',
      is: 'sink',
      of: 'url',
      at: ['0', '1.prefixUrl', '1.prefix', '1.baseUrl'],
    },
    { path: 'create|extend', is: 'sink', of: 'url', at: ['0.prefixUrl', '0.prefix', '0.baseUrl'] },
    { path: 'create|extend()', is: 'instance', of: 'KyInstance' },
    { path: 'KyInstance#', is: 'sink', of: 'url', at: ['0', '1.prefixUrl', '1.prefix', '1.baseUrl'] },
    {
      path: 'KyInstance#get|post|put|patch|head|delete',
      is: 'sink',
      of: 'url',
      at: ['0', '1.prefixUrl', '1.prefix', '1.baseUrl'],
    },
    { path: 'KyInstance#create|extend()', is: 'instance', of: 'KyInstance' },
  ],
});
