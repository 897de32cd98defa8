const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:milliseconds?|msecs?|ms)$/, 0.001],
  [/^(?:seconds?|secs?|s)$/, 1],
  [/^(?:minutes?|mins?|m)$/, 60],
  [/^(?:hours?|hrs?|h)$/, 3600],
  [/^(?:days?|d)$/, 86_400],
  [/^(?:weeks?|w)$/, 604_800],
  [/^(?:years?|yrs?|y)$/, 31_557_600],
];

/** Seconds of `15m`, `2 days`, `7d`; `bare` is the unit of a text that names none. Undefined for what is no span. */
export function secondsOf(text: string, bare: 's' | 'ms' | 'none' = 'none'): number | undefined {
  const [, amount = '', word = ''] = /^(?:\+\s*)?(\d+(?:\.\d+)?)(?:\s*([a-z]+))?(?:\s+from\s+now)?$/i.exec(text.trim()) ?? [];
  if (amount === '') return undefined;
  const unit = word === '' ? (bare === 's' ? 1 : bare === 'ms' ? 0.001 : undefined) : units.find(([name]) => name.test(word.toLowerCase()))?.[1];
  return unit === undefined ? undefined : Number(amount) * unit;
}

/** `90 days`, `36 hours`, `0.12 seconds`: a span as a person would say it. */
export function spell(seconds: number): string {
  const [size, name] = ([[31_557_600, 'years'], [86_400, 'days'], [3600, 'hours'], [60, 'minutes']] as const).find(([unit]) => seconds >= 2 * unit) ?? [1, 'seconds'];
  return `${String(Math.round((seconds / size) * 100) / 100)} ${name}`;
}
