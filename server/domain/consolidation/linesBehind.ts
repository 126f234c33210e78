import type { Line } from '../indicator.ts';
import { lineKey } from '../indicator.ts';

/** The line and what it is computed from; for a total that nobody types, its members. */
export function linesBehind(key: string, lines: readonly Line[]): readonly Line[] {
  const own = lines.find((line) => line.key === key);
  if (!own) {
    return lines.filter(
      ({ member, indicator }) => member !== null && lineKey(indicator.code, null) === key,
    );
  }
  const components = own.indicator.components.map((code) => lineKey(code, own.member));
  return lines.filter((line) => line === own || components.includes(line.key));
}
