import type { Meaning } from '../../facts/index.js';
import { isEnvironment } from '../running/operators.js';
import type { CallSite } from '../running/sites.js';
import { parse } from '../schemas/schema-calls.js';
import { mapTaints } from '../values/map-taints.js';
import { applyPathTo } from '../values/path-values.js';
import { onlyNamed } from '../values/picked.js';
import { clearTaint, decodeTaint, endingTaint, resolveTaint, type Taint } from '../values/taint.js';
import { array, tainted, taintsOf, type Value } from '../values/value.js';
import { applies, fulfils } from './conditions.js';
import { valuesAt, type CallValues } from './places.js';

type Derives = Extract<Meaning, { readonly is: 'derives' }>;

/** What a call makes of what it is given: data of the same origin, changed and cleared as the row says; undefined where none of it is data of others. */
export function derived(site: CallSite, meaning: Derives, values: CallValues): Value | undefined {
  if (!applies(site.evaluator, meaning, values)) return undefined;
  return (meaning.schema === undefined ? undefined : parse(site, meaning, values)) ?? derive(site, meaning, values);
}

function derive(site: CallSite, meaning: Derives, values: CallValues): Value | undefined {
  const { evaluator } = site;
  const parts = meaning.from.flatMap((place) => valuesAt(evaluator, place, values));
  const taints = parts.flatMap((part) => taintsOf(applyPathTo(evaluator.path, part)));
  if (taints.length === 0) return parts.some(isEnvironment) ? { kind: 'unknown', taint: [], environment: true } : undefined;
  const [only] = parts;
  const change = changeOf(site, meaning, values);
  if (meaning.only !== undefined && only) return mapTaints(onlyNamed(evaluator, applyPathTo(evaluator.path, only), array(valuesAt(evaluator, meaning.only, values))), change);
  return mapTaints(parts.length === 1 && only && (only.kind === 'text' || only.kind === 'unknown') ? applyPathTo(evaluator.path, only) : tainted(taints), change);
}

/** What the row does to each piece of data. */
function changeOf(site: CallSite, meaning: Derives, values: CallValues): (taint: Taint) => Taint {
  const isUnwrapped = meaning.unwraps !== undefined && (meaning.unwraps === true || fulfils(site.evaluator, meaning.unwraps, values));
  const clears = meaning.clears ?? [];
  return (taint) => {
    const read = meaning.resolves ? resolveTaint(taint, site.place) : meaning.decodes ? decodeTaint(taint) : meaning.ends ? endingTaint(taint) : taint;
    const cleared = clearTaint(read, isUnwrapped && taint.cleared.includes('between-dots') ? [...clears, 'from-base64'] : clears);
    return meaning.shape ? { ...cleared, shape: meaning.shape } : cleared;
  };
}
