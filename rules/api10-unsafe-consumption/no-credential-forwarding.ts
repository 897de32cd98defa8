import { createApiRule } from '../../src/create-rule.js';

export default createApiRule({
  name: 'no-credential-forwarding',
  description: 'Disallow passing the caller’s credentials on to hosts that are not your own',
  docs: {
    cwe: ['CWE-522', 'CWE-200'],
    owaspApi: { 2023: ['API10'] },
    owaspTop10: { 2021: ['A04'], 2025: ['A06'] },
    recommended: 'error',
    strictOptions: { knownHosts: true },
  },
  messages: {
    flow: '{{path}} goes out with this request, and whoever answers it can act as the caller. Pick the headers that the other side needs, and send credentials only to hosts of your own.',
  },
  options: { knownHosts: { type: 'boolean', description: 'Report single credentials sent to a host that the code names, and all headers sent to a host of the settings, too.' } },
  defaults: { knownHosts: false },
  *check(model, { knownHosts }) {
    const flows = knownHosts ? [...model.flows('forward'), ...model.flows('forward-known')] : model.flows('forward');
    for (const flow of flows) yield { at: flow.sinkSpan, messageId: 'flow', data: { path: model.path(flow) } };
  },
});
