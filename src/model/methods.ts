const reads = new Set(['GET', 'HEAD']);

/** Whether a request by this method asks for something (RFC 9110, 9.2.1; `OPTIONS` asks about the route, not for what it holds). */
export function isRead(method: string): boolean {
  return reads.has(method);
}

/** Whether a request by this method is not made to change anything (RFC 9110, 9.2.1). */
export function isSafe(method: string): boolean {
  return isRead(method) || method === 'OPTIONS';
}
