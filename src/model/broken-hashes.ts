import type { OptionSite } from '../facts/index.js';
import type { ModelParts } from './data.js';
import { optionsOf } from './settings.js';

/** Where a broken hash is chosen, other than for a password: the choice that stands nearest before a password is the one it is hashed with. */
export function brokenHashes({ options }: ModelParts): readonly OptionSite[] {
  const chosen = optionsOf(options, ['crypto-hash']).filter(({ state }) => state === 'weak');
  const ofPasswords = new Set(optionsOf(options, ['password-hash']).flatMap(({ state, span }) => (state === 'weak' ? [nearestBefore(chosen, span)] : [])));
  return chosen.filter((site) => !ofPasswords.has(site));
}

function nearestBefore(sites: readonly OptionSite[], { file, start }: OptionSite['span']): OptionSite | undefined {
  const before = sites.filter(({ span }) => span.file === file && span.start <= start);
  return before.reduce<OptionSite | undefined>((nearest, site) => (nearest && nearest.span.start > site.span.start ? nearest : site), undefined);
}
