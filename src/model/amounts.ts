import type { DataAccess, DecidedKey, Endpoint, Flow } from '../facts/index.js';
import { office } from './ownership.js';
import type { ModelParts } from './model.js';
import { spanKey } from './places.js';
import { isWithin } from './places.js';

/** An amount that a client puts into a record of a purchase. */
export interface StoredAmount {
  readonly route: Endpoint;
  readonly access: DataAccess;
  readonly key: DecidedKey & { readonly source: NonNullable<DecidedKey['source']> };
}

/** How many, and what a payer may choose freely: no price of the program's own is asked for. They only silence. */
const free = /(?:^|\.|_)(?:qty|quantity|quantities|count|units?|seats?|tips?|gratuity)$|$(?<=(?:^|\.|_)(?:donation|contribution)\w*)/i;
/** Routes on which a payer says how much: gifts, and money of their own that is moved. They only silence. */
const payersChoice = /donat|\btips?\b|gratuit|pledge|contribut|crowdfund|charit|sponsor|top-?_?up|recharge|deposit|wallet|withdraw|payout|transfer|refund|settle|invoice|negotiat|\bbids?\b|auction|gift-?_?card|fund/i;

/** Amounts of the caller's choice on their way to a payment service, one for each place. */
export function trustedAmounts(flows: readonly Flow[], parts: ModelParts): readonly Flow[] {
  return flows.filter((flow) => !free.test(flow.source.id) && !isPayersChoice(flow, parts));
}

function isPayersChoice(flow: Flow, { endpoints }: ModelParts): boolean {
  const route = endpoints.find(({ handler }) => handler && isWithin(flow.source.span, handler.span));
  if (route && (route.roles.length > 0 || office.test(route.path) || payersChoice.test(route.path))) return true;
  const names = [flow.source.id, ...flow.steps.map(({ label }) => label), route?.handler?.name ?? ''];
  return names.some((name) => payersChoice.test(name)) || payersChoice.test(fileName(flow.sinkSpan.file));
}

function fileName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** Records of purchases, and their columns that say how much. Both must hold for a report, and the client must decide the value. */
const purchase = /^(?:\w+_)?(?:orders?|bookings?|purchases?|reservations?|order_?items?|order_?lines?|checkouts?|payments?)(?:_?model|_?entity|_?schema)?$/i;
const amount = /^(?:(?:grand|sub|net|gross|order)?_?total(?:_?(?:price|amount|cost|cents))?|(?:unit|final|item|total|sale)?_?price(?:_?cents)?|amount(?:_?(?:cents|paid|due))?|discount(?:_?(?:amount|percent(?:age)?))?)$/i;

export function storedAmounts(endpoints: readonly Endpoint[]): readonly StoredAmount[] {
  const found = new Map<string, StoredAmount>();
  for (const route of endpoints) {
    if (route.development || route.roles.length > 0 || office.test(route.path) || payersChoice.test(route.path)) continue;
    for (const access of route.data.accesses) {
      if ((access.does !== 'create' && access.does !== 'update') || !purchase.test(access.model ?? '')) continue;
      const key = access.data.keys.find((one) => one.by === 'client' && amount.test(one.key) && !free.test(one.source?.id ?? ''));
      if (key?.source) found.set(spanKey(access.span), { route, access, key: { ...key, source: key.source } });
    }
  }
  return [...found.values()];
}
