import type { ChainElement, Endpoint, Flow, Span } from '../facts/index.js';
import type { ToldFinding } from '../create-rule.js';
import { isSame, rangeOf, rulesOf, type ActiveRule } from './check.js';
import { relativeTo, type Opened } from './open.js';
import { similarRoutes, servesPath } from './routes.js';
import { counted, plain, type Paint } from './terminal.js';
import { who } from './words.js';

export interface Wanted {
  readonly method: string;
  readonly path: string;
}

/** What a person asks about a route, in the order they ask it; empty when there is none, with routes that resemble it. */
export function explanationOf(opened: Opened, wanted: Wanted, paint: Paint): { readonly text: string; readonly similar: readonly string[] } {
  const inside = [...opened.model.endpoints, ...opened.model.operations].filter(({ span }) => relativeTo(opened.folder, span.file) !== undefined);
  const exact = inside.filter((endpoint) => endpoint.path === wanted.path);
  const fitting = (exact.length > 0 ? exact : inside.filter((endpoint) => servesPath(endpoint.path, wanted.path))).filter(({ method }) => method === wanted.method || method === 'ALL');
  if (fitting.length === 0) return { text: '', similar: similarRoutes(inside, wanted) };
  const explainer = new Explainer(opened, paint);
  return { text: fitting.map((endpoint) => explainer.route(endpoint)).join('\n'), similar: [] };
}

class Explainer {
  readonly #rules: readonly { readonly active: ActiveRule; readonly findings: readonly ToldFinding[] }[];

  constructor(
    private readonly opened: Opened,
    private readonly paint: Paint,
  ) {
    this.#rules = rulesOf('strict').map((active) => ({ active, findings: active.rule.findings(opened.model, active.options) }));
  }

  route(endpoint: Endpoint): string {
    const { method, path, handler, auth } = endpoint;
    const flows = this.opened.model.parts.flows.filter((flow) => touches(flow, endpoint));
    return [
      `${this.paint('bold', `${plain(method)} ${plain(path)}`)}  ${who[auth.state]}\n`,
      `  registered  ${this.#at(endpoint.span)} (${endpoint.framework})\n`,
      `  handler     ${handler ? `${plain(handler.name)} ${this.#at(handler.span)}` : 'out of sight'}\n`,
      ...this.#section('What runs before the handler, in order', endpoint.chain.map((element) => this.#element(element)), 'Nothing.'),
      ...this.#section('Who may call', this.#verdict(endpoint), ''),
      ...this.#section('Other controls', this.#controls(endpoint), 'None found.'),
      ...this.#section('What could not be followed', endpoint.unresolved.map((edge) => `${plain(edge.reason)} ${this.#at(edge.span)}`), 'Nothing: all of the way is known.'),
      ...this.#section('Rules', this.#verdicts(endpoint, flows), ''),
      ...this.#section('Flows of request data', flows.map((flow) => this.#flow(flow)), 'None that reaches anything dangerous.'),
    ].join('');
  }

  #section(title: string, lines: readonly string[], otherwise: string): readonly string[] {
    const shown = lines.length > 0 ? lines : [otherwise];
    return [`\n${this.paint('bold', title)}\n`, ...shown.filter((line) => line !== '').map((line) => `  ${line}\n`)];
  }

  #element({ name, kind, optional, evidence, span }: ChainElement): string {
    const what = kind === 'opaque' ? 'nobody can say what it does' : `${kind}${optional ? ', lets anonymous callers pass' : ''}`;
    const shown = isSame(evidence.span, span) ? '' : ` ${this.#at(evidence.span)}`;
    return `${plain(name)} ${this.#at(span)}: ${what}; ${plain(evidence.reason)}${shown}`;
  }

  #verdict({ auth, public: open, development, deprecated }: Endpoint): readonly string[] {
    return [
      `${who[auth.state]}${auth.by.length === 0 ? '' : ', because of'}`,
      ...auth.by.map((check) => `  ${plain(check.name)}: ${plain(check.reason)} ${this.#at(check.span)}`),
      ...(open ? [`open by intent: ${plain(open.reason)} ${this.#at(open.span)}`] : []),
      ...(deprecated ? [`deprecated: ${plain(deprecated.reason)} ${this.#at(deprecated.span)}`] : []),
      ...(development ? ['registered only where the deployment is not production'] : []),
    ];
  }

  #controls({ roles, limiter, validation, csrf }: Endpoint): readonly string[] {
    return [
      ...roles.map((check) => `roles: ${plain(check.names.join(', ') || 'not known which')}, asked for by ${plain(check.by)} ${this.#at(check.span)}`),
      ...(limiter ? [`rate limit: ${plain(limiter.name)}, ${plain(limiter.reason)} ${this.#at(limiter.span)}`] : []),
      ...validation.map((check) => `validation: ${plain(check.name)}${check.parts.length > 0 ? ` of ${check.parts.join(', ')}` : ''}, ${plain(check.reason)} ${this.#at(check.span)}`),
      ...(csrf ? [`CSRF check: ${plain(csrf.name)}, ${plain(csrf.reason)} ${this.#at(csrf.span)}`] : []),
    ];
  }

  /** What each rule of `strict` says here, reports first; rules that are not about this route are counted. */
  #verdicts(endpoint: Endpoint, flows: readonly Flow[]): readonly string[] {
    const places = [endpoint.span, ...flows.flatMap((flow) => [flow.sinkSpan, flow.callSpan, flow.source.span])];
    const [reported, silent]: [string[], string[]] = [[], []];
    let others = 0;
    for (const { active: { name, rule, options }, findings } of this.#rules) {
      const here = findings.filter(({ at }) => places.some((place) => isSame(place, at)) || (endpoint.handler !== undefined && within(at, endpoint.handler.span)));
      const why = here.length > 0 ? undefined : rule.whySilent(this.opened.model, endpoint, options);
      if (here.length > 0) reported.push(...here.map(({ at, message }) => `${this.paint('red', `${name}: reported`)} ${this.#at(at)}: ${plain(message)}`));
      else if (why !== undefined) silent.push(`${name}: silent, because ${plain(why)}`);
      else others += 1;
    }
    return [...reported, ...silent, ...(others > 0 ? [`${counted(others, 'other rule')} of strict found nothing in this route.`] : [])];
  }

  #flow({ risk, source, steps, sink, sinkSpan }: Flow): string {
    const way = [source, ...steps, { label: `reaches ${sink}`, span: sinkSpan }];
    return `${risk}\n${way.map(({ label, span }) => `    ${plain(label)} ${this.#at(span)}`).join('\n')}`;
  }

  #at(span: Span): string {
    const { file, line } = rangeOf(this.opened, span);
    return this.paint('dim', plain(`(${file}:${line})`));
  }
}

/** The data comes in, or passes, in the route's own handler or in something that runs before it. */
function touches(flow: Flow, { handler, chain }: Endpoint): boolean {
  const own = [...(handler ? [handler.span] : []), ...chain.map(({ evidence }) => evidence.span)];
  return [flow.source.span, ...flow.steps.map(({ span }) => span), flow.sinkSpan].some((span) => own.some((outer) => within(span, outer)));
}

function within(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end;
}
