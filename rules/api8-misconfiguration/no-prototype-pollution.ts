import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-prototype-pollution',
  description: 'Disallow request data that can write to the prototype of all objects',
  docs: {
    cwe: ['CWE-1321'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A08'], 2025: ['A08'] },
    recommended: 'error',
  },
  messages: {
    merge: '{{path}} is copied property by property, and `__proto__` in it changes every object of the process. Copy the properties that you know, or check the data with a schema first.',
    write: '{{path}} picks the object that is written to here, and `__proto__` picks the prototype of all objects. Refuse names that are not the object’s own, or keep the entries in a `Map`.',
    path: '{{path}} is the path of the property that is set here, and `__proto__` in it leads to the prototype of all objects. Take the path from a fixed list, or update the package.',
  },
  defaults: {},
  *check(model) {
    // A copy writes in several places; the names it writes under come in at one.
    const told = new Set<string>();
    for (const flow of model.flows('prototype')) {
      const isWrite = flow.sink === 'a member';
      const { file, start } = flow.source.span;
      const cause = `${flow.sinkSpan.file}|${file}|${String(start)}`;
      if (!isWrite || !told.has(cause)) yield { at: flow.sinkSpan, messageId: isWrite ? 'write' : 'merge', data: { path: model.path(flow) } };
      if (isWrite) told.add(cause);
    }
    for (const flow of model.flows('property-path')) yield { at: flow.sinkSpan, messageId: 'path', data: { path: model.path(flow) } };
  },
});
