import type { Endpoint, SentRecord } from '../facts/index.js';
import { lacksRole } from './authorization.js';
import type { ModelParts } from './data.js';
import { storedOwners } from './owners.js';
import { office } from './ownership.js';
import { isPersonal } from './words.js';

/** All accounts with what tells who their owners are, for whoever has an account; anybody may make one. */
export interface OpenDirectory {
  readonly route: Endpoint;
  readonly record: SentRecord;
  /** What is personal, as the schema names it. */
  readonly fields: readonly string[];
  /** Where anybody makes an account. */
  readonly signUp: Endpoint;
}

/** Lists of all accounts, one for each route. A handler that looks at the caller or refuses may decide for itself, and what looks after the records of others may list them. */
export function openDirectories({ endpoints }: ModelParts): readonly OpenDirectory[] {
  const stored = storedOwners(endpoints);
  const signUps = endpoints.filter((route) => route.auth.state === 'none' && !route.development && route.data.accesses.some((access) => access.does === 'create' && stored.account(access) !== undefined));
  if (signUps.length === 0) return [];
  return endpoints.flatMap((route) => {
    if (!lacksRole(route) || office.test(route.path) || route.data.relations.length > 0) return [];
    const all = route.data.accesses.filter((access) => access.does === 'list' && access.filter.keys.every(({ by }) => by === 'constant') && !access.filter.whole && !access.filter.open && stored.account(access) !== undefined);
    for (const access of all) {
      const signUp = signUps.find(({ app, data }) => app === route.app && data.accesses.some((one) => one.does === 'create' && one.model?.toLowerCase() === access.model?.toLowerCase()));
      const record = route.data.sent.find((one) => one.does === 'list' && one.model === access.model && !one.joined && !one.chosen);
      const fields = record?.fields.filter((name) => isPersonal(name) && !record.unsent.includes(name)) ?? [];
      if (signUp && record && fields.length > 0) return [{ route, record, fields, signUp }];
    }
    return [];
  });
}
