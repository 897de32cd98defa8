const line = 'Handle with care · Shop, Harbour Road 1\n';

export function parcelLabels(copies: number): string {
  return line.repeat(copies); // expect: no-request-controlled-size
}

/** One sheet; the router knows how many fit on it. */
export function labelSheet(copies: number): string {
  return line.repeat(copies);
}
