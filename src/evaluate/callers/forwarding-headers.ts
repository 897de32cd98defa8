/** Headers to which proxies add where a request came from, behind whatever its sender wrote there. */
const added = /^headers\.(?:x-forwarded-for|x-client-ip|forwarded)(?:\.|$)/i;
/** Headers that a proxy in front writes anew: only without one a sender decides what they say. */
const replaced = /^headers\.(?:x-real-ip|true-client-ip)(?:\.|$)/i;

/** Whether a datum is a header that says where a request came from. `even` those that a proxy writes anew: enough where an address of the program's own is expected there, too little where callers are told apart by it. */
export function saysWhereFrom(id: string, even?: 'replaced'): boolean {
  return added.test(id) || (even !== undefined && replaced.test(id));
}
