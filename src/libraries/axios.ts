import type { LibraryFact, Place } from '../facts/index.js';
import { defineLibrary } from './define.js';
import { axiosTimeout, redirectForms, redirectRows, sentHeaders, timeoutRow } from './option-rows.js';

const withoutBody = 'get|delete|head|options';
const withBody = 'post|put|patch|postForm|putForm|patchForm';

const waits = axiosTimeout;
const mend = ['5000'];

/** What ends a request, with its options at a place, or those that its instance was created with. */
function ends(options: Place): readonly Place[] {
  return [`${options}.timeout`, `${options}.signal`, `${options}.cancelToken`, 'this.0.timeout', 'this.0.signal'];
}

/** A call takes an address and options, or the options alone. */
function timeoutForms(path: string): readonly LibraryFact[] {
  const alone = { at: '0', test: { composed: true } } as const;
  return [timeoutRow(path, ends('1'), { fallback: waits, mend, unless: [alone] }), timeoutRow(path, ends('0'), { fallback: waits, mend, when: [alone] })];
}

/** The default export is an instance too, and an instance can be called. An absolute address overrides `baseURL`. */
export const axios = defineLibrary({
  packages: ['axios'],
  types: { AxiosStatic: 'AxiosInstance', Axios: 'AxiosInstance' },
  facts: [
    sentHeaders('default|request', ['0.url', '0.baseURL'], ['0.headers'], ['0.data']),
    sentHeaders('AxiosInstance#', ['0.url', '0.baseURL'], ['0.headers'], ['0.data']),
    sentHeaders('AxiosInstance#request', ['0.url', '0.baseURL'], ['0.headers'], ['0.data']),
    sentHeaders('create', ['0.baseURL'], ['0.headers']),
    sentHeaders('default', ['0', '1.baseURL'], ['1.headers']),
    sentHeaders(withoutBody, ['0', '1.baseURL'], ['1.headers']),
    sentHeaders(`AxiosInstance#${withoutBody}`, ['0', '1.baseURL'], ['1.headers']),
    sentHeaders(withBody, ['0', '2.baseURL'], ['2.headers'], ['1']),
    sentHeaders(`AxiosInstance#${withBody}`, ['0', '2.baseURL'], ['2.headers'], ['1']),
    ...['default|request', 'AxiosInstance#', 'AxiosInstance#request'].flatMap((path) => redirectForms(path, ['beforeRedirect', 'maxRedirects'], 'axios')),
    ...[withoutBody, `AxiosInstance#${withoutBody}`].map((path) => redirectRows(path, ['1.beforeRedirect', '1.maxRedirects'], 'axios')),
    ...[withBody, `AxiosInstance#${withBody}`].map((path) => redirectRows(path, ['2.beforeRedirect', '2.maxRedirects'], 'axios')),
    { path: 'create', is: 'option-default', name: 'axios', at: ['0.beforeRedirect', '0.maxRedirects'] },
    { path: 'defaults.maxRedirects', is: 'option-default', name: 'axios', at: ['0'] },
    ...['default|request', 'AxiosInstance#', 'AxiosInstance#request'].flatMap(timeoutForms),
    ...[withoutBody, `AxiosInstance#${withoutBody}`].map((path) => timeoutRow(path, ends('1'), { fallback: waits, mend })),
    ...[withBody, `AxiosInstance#${withBody}`].map((path) => timeoutRow(path, ends('2'), { fallback: waits, mend })),
    { path: 'defaults.timeout', is: 'option-default', name: waits, at: ['0'] },
    { path: 'AxiosInstance#defaults.timeout', is: 'option-default', name: waits, at: ['0'] },
    { path: 'default', is: 'sink', of: 'url', at: ['0', '0.url', '0.baseURL', '1.baseURL'] },
    { path: 'AxiosInstance#', is: 'sink', of: 'url', at: ['0', '0.url', '0.baseURL', '1.baseURL'] },
    { path: withoutBody, is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: `AxiosInstance#${withoutBody}`, is: 'sink', of: 'url', at: ['0', '1.baseURL'] },
    { path: withBody, is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: `AxiosInstance#${withBody}`, is: 'sink', of: 'url', at: ['0', '2.baseURL'] },
    { path: 'request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    { path: 'AxiosInstance#request', is: 'sink', of: 'url', at: ['0.url', '0.baseURL'] },
    { path: 'create', is: 'sink', of: 'url', at: ['0.baseURL'] },
    { path: 'AxiosInstance#create', is: 'sink', of: 'url', at: ['0.baseURL'] },
    { path: 'create()', is: 'instance', of: 'AxiosInstance' },
    { path: 'AxiosInstance#create()', is: 'instance', of: 'AxiosInstance' },
    { path: 'AxiosInstance#getUri', is: 'derives', from: ['0.url', '0.baseURL'], shape: 'string' },
    { path: 'getUri', is: 'derives', from: ['0.url', '0.baseURL'], shape: 'string' },
  ],
});
