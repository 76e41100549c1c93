/** The value below which `share` of the values lie, by the nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** `1,234 ms`, as docs/trust.md states times. */
export const milliseconds = (value: number) => `${Math.round(value).toLocaleString('en-GB')} ms`;
