import { createApiRule } from '../../src/create-rule.js';

export interface Options {
  /** Report open reads too, not only those among protected siblings. */
  readonly reportReads: boolean;
  /** How many protected reads a router must have before an open one stands out. */
  readonly minimumSiblings: number;
}

export default createApiRule<'open' | 'openApp', Options>({
  name: 'require-authentication',
  description: 'Require every route that is not meant for everybody to check who is calling',
  docs: {
    cwe: ['CWE-306', 'CWE-862'],
    owaspApi: { 2023: ['API2', 'API5'] },
    owaspTop10: { 2021: ['A01', 'A07'], 2025: ['A01', 'A07'] },
    recommended: 'warn',
  },
  messages: {
    open: '{{method}} {{path}} can be called by anybody{{reach}}: {{chain}}{{beside}}. Add the check that other routes have{{sibling}}, or list the route in settings["api-security"].publicRoutes.',
    openApp: 'Nothing in this application checks who is calling, and {{count}} of its routes change data (first {{first}}). Add an authentication check, or say that a gateway does it with settings["api-security"].gateway.auth.',
  },
  suggestions: {
    guard: 'Add the check that other routes have ({{check}}).',
  },
  options: { reportReads: { type: 'boolean' }, minimumSiblings: { type: 'integer', minimum: 1 } },
  defaults: { reportReads: false, minimumSiblings: 3 },
  *check(model, options) {
    const { routes, apps } = model.unprotected(options);
    for (const { route, reach, together } of routes) {
      const chain = whatRuns(route.chain.map((element) => element.name));
      const sibling = model.siblingCheck(route);
      yield { at: route.span, messageId: 'open', data: { method: route.method, path: route.path, reach: reach ? `, and ${reach.does} ${reach.model}${reach.source ? ` by ${reach.source.label}` : ' as it is stored'} (${model.place(reach.span)})` : '', chain, sibling: sibling ? ` (${sibling})` : '', beside: together === undefined ? '' : `, and none of the ${String(together - 1)} routes beside it has a check either` }, suggest: [{ messageId: 'guard', data: { check: sibling ?? '' }, changes: model.siblingGuard(route) }] };
    }
    for (const { app, routes: open } of apps) {
      const [first] = open;
      if (first) yield { at: app.span, messageId: 'openApp', data: { count: String(open.length), first: `${first.method} ${first.path}, ${model.place(first.span)}` } };
    }
  },
  silence: (model, route) => (route.kind === 'http' ? model.whyNotUnprotected(route) : undefined),
});

/** Says of everything before a handler that it checks nobody; a long chain is cut, so that the advice stays in sight. */
function whatRuns(names: readonly string[]): string {
  if (names.length === 0) return 'nothing runs before its handler';
  if (names.length === 1) return `${names.join('')} runs before its handler, and it does not check who is calling`;
  const shown = names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${String(names.length - 3)} more` : names.join(', ');
  return `${shown} run before its handler, and none of them checks who is calling`;
}
