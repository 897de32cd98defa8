import { createApiRule } from '../../src/create-rule.js';
import { methodHolders, type Flow } from '../../src/facts/index.js';
import { storedPart } from '../../src/model/index.js';

type Message = 'stored' | 'code' | 'template' | 'locals' | 'module' | 'method' | 'table';

const risks = ['code', 'template', 'locals', 'module', 'method'] as const;

export default createApiRule({
  name: 'no-dynamic-code-from-request',
  description: 'Disallow request data that decides which code runs',
  docs: {
    cwe: ['CWE-94', 'CWE-95', 'CWE-1336', 'CWE-470'],
    owaspApi: { 2023: ['API8'] },
    owaspTop10: { 2021: ['A03'], 2025: ['A05'] },
    recommended: 'error',
    strictOptions: { tables: true, stored: true },
  },
  messages: {
    code: '{{path}} is run as code here, with all rights of the server. Replace it by a choice from a fixed list, or parse the data instead of running it.',
    template: '{{path}} becomes part of a template that is compiled to code here. Keep the template fixed, and pass the value as data to it.',
    locals: '{{path}} is handed to the template as a whole, so that it can set options of the engine too. Pass an object with the properties that the template needs.',
    module: '{{path}} decides which module is loaded here. Look the module up in a table of your own.',
    method: '{{path}} decides which method is called here, and every method of the object can be named. Compare it with a fixed list of names first.',
    stored: 'Stored {{field}}, which a client wrote ({{path}}), becomes code that runs here, with all rights of the server. Keep code and templates fixed, and pass what is stored as data to them.',
    table: '{{path}} picks the function that is called here, and names such as `constructor` pick one that is not in the table. Use a `Map`, or ask `Object.hasOwn` first.',
  },
  options: { tables: { type: 'boolean', description: 'Also report functions picked from a table without asking whether the name is in it.' }, stored: { type: 'boolean', description: 'Also report stored templates that clients wrote.' } },
  defaults: { tables: false, stored: false },
  unset: true,
  *check(model, { tables, stored }) {
    for (const risk of risks) {
      for (const flow of model.flows(risk)) {
        const messageId = messageOf(risk, flow);
        if (messageId !== 'table' || tables) yield { at: flow.sinkSpan, messageId, data: { path: model.path(flow) } };
      }
    }
    for (const one of [...model.records.harmful('code'), ...(stored ? model.records.harmful('template') : [])]) yield { at: one.flow.sinkSpan, messageId: 'stored', data: storedPart(one, model) };
  },
});

function messageOf(risk: (typeof risks)[number], flow: Flow): Message {
  return risk === 'method' && flow.sink === methodHolders.table ? 'table' : risk;
}
