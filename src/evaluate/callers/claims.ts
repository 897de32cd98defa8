import { emit, isInertClaim } from '../flows/flows.js';
import { applyPathTo } from '../values/path-values.js';
import type { CallSite } from '../running/sites.js';
import type { Taint } from '../values/taint.js';
import { isUnused } from '../running/uses.js';
import { tainted, taintsOf, type Value } from '../values/value.js';

/** The claims of a token whose signature nobody has checked on this path. */
export function claimsOf(site: CallSite, token: Value): Value | undefined {
  const open = taintsOf(applyPathTo(site.evaluator.path, token)).filter((taint) => !taint.cleared.includes('claims') && taint.origin !== 'token' && taint.origin !== 'upstream');
  if (open.length === 0) return undefined;
  site.evaluator.hasClaims = true;
  return tainted(open.map((taint) => ({ ...taint, id: `${taint.id}.(claims)`, origin: 'token' as const, shape: 'object' as const, label: `${site.label}(${taint.label})`, span: site.span })));
}

/** The same where somebody took a token apart by hand: the text was cut out between its dots, and decoded. */
export function claimsIn(site: CallSite, text: Value): Value | undefined {
  const isClaims = (taint: Taint): boolean => taint.cleared.includes('from-base64');
  const taints = taintsOf(text);
  return taints.length > 0 && taints.every(isClaims) ? claimsOf(site, text) : undefined;
}

/** Names of functions that only write claims down or make text of them, or that look for what the token is then checked with. */
const harmless = /log|debug|info|warn|error|trace|track|metric|event|tag|print|format|parse|pars|decode|stringify|valid|check|verif|issuer|secret|key|jwks|tenant|realm|emit|publish|notify|render|send|json/i;
const checking = /verif|valid|check|introspect|authenticat|assert/i;

/** What code out of sight is handed of tokens: a whole one is checked there if the name says so, and what is looked up by a claim is the answer to who calls. */
export function noteHandedTokens(site: CallSite, args: readonly Value[]): void {
  const { evaluator } = site;
  const name = site.label.slice(site.label.lastIndexOf('.') + 1);
  const isCheck = checking.test(name);
  if (!isCheck && (!evaluator.hasClaims || harmless.test(name) || site.result < 0 || isUnused(site.frame, site.result))) return;
  for (const [at, arg] of args.entries()) {
    for (const taint of taintsOf(applyPathTo(evaluator.path, arg))) {
      if (taint.origin !== 'token') {
        if (isCheck) evaluator.verifiedTokens.add(taint.id);
      } else if (!isCheck && taint.id.includes('.(claims).') && !taint.cleared.includes('claims') && !isInertClaim(taint)) emit(evaluator, 'claims', site.label, site.argSpans[at] ?? site.span, site.span, taint);
    }
  }
}
