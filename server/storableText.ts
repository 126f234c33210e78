/** Longer than any text we keep: explanations have 2,000 characters at most. */
export const longestText = 4_000;

/** Where in `value` a text stands that cannot be kept and given back unchanged; `null` if nowhere. */
export function unstorable(value: unknown, path: string): string | null {
  if (typeof value === 'string') {
    const isStorable =
      value.length <= longestText && !value.includes('\u0000') && value.isWellFormed();
    return isStorable ? null : path;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(inner, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}
