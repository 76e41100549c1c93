import { useState } from 'react';

/**
 * The value with every part that holds the same as last time as the very same object, so that what is drawn from that
 * part need not be drawn again. For plain data only: no elements, no functions made anew.
 */
export function useShared<Value>(value: Value): Value {
  const [share] = useState(() => sharing(value));
  return share(value);
}

function sharing<Value>(first: Value): (next: Value) => Value {
  let kept = first;
  return (next) => (kept = shareParts(kept, next));
}

/** `next`, built as far as possible from the parts of `before`. */
export function shareParts<Value>(before: Value, next: Value): Value;
export function shareParts(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (isList(before) && isList(next)) {
    const parts = next.map((part, index) => shareParts(before[index], part));
    return parts.length === before.length && parts.every((part, index) => part === before[index])
      ? before
      : parts;
  }
  if (!isPlain(before) || !isPlain(next)) return next;
  const parts = Object.entries(next).map(([key, part]) => [key, shareParts(before[key], part)] as const);
  return parts.length === Object.keys(before).length &&
    parts.every(([key, part]) => key in before && part === before[key])
    ? before
    : Object.fromEntries(parts);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
