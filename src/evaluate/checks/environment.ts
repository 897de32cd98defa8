import type { Host } from '../host.js';
import type { Value } from '../values/value.js';

/** The name of a variable that a value was read from: rows say where the environment stands. */
export function variableOf(host: Host, value: Value): string | undefined {
  if (value.kind !== 'external') return undefined;
  const dot = value.origin.lastIndexOf('.');
  const isEnvironment = dot > 0 && host.meanings(value.origin.slice(0, dot)).some((meaning) => meaning.is === 'exposes' && meaning.what === 'environment');
  return isEnvironment ? value.origin.slice(dot + 1) : undefined;
}

/** A variable of the environment, or what is made of some. */
export function isOfEnvironment(host: Host, value: Value): boolean {
  if (value.kind === 'union') return value.of.some((one) => isOfEnvironment(host, one)) && value.of.every((one) => one.kind === 'constant' || isOfEnvironment(host, one));
  return value.kind === 'unknown' ? value.environment === true : variableOf(host, value) !== undefined;
}
