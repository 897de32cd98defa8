import { defineLibrary } from './define.js';

/** Bindings to libxml2: entities are expanded where `noent` (since 1.0 also `replaceEntities`) or `dtdload` says so. */
export const libxmljs = defineLibrary({
  packages: ['libxmljs', 'libxmljs2'],
  facts: [
    { path: 'parseXml|parseXmlString|parseXmlAsync|parseHtml|parseHtmlString', is: 'sink', of: 'xml', at: ['0'], when: '1.noent' },
    { path: 'parseXml|parseXmlString|parseXmlAsync', is: 'sink', of: 'xml', at: ['0'], when: '1.dtdload' },
    { path: 'parseXml|parseXmlString|parseXmlAsync', is: 'sink', of: 'xml', at: ['0'], when: '1.replaceEntities' },
    { path: 'parseXml|parseXmlString|parseHtml|parseHtmlString|parseHtmlFragment()', is: 'instance', of: 'Document' },
    { path: 'SaxParser#parseString', is: 'sink', of: 'xml', at: ['0'] },
    { path: 'SaxPushParser#push', is: 'sink', of: 'xml', at: ['0'] },
    { path: 'Document#root()', is: 'instance', of: 'Element' },
    { path: 'Document#get()', is: 'instance', of: 'Element' },
    { path: 'Document|Element#find|get', is: 'sink', of: 'xpath', at: ['0'] },
  ],
});
