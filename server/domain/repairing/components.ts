// Objections that share a cell may have one cause; those that share none are mended one by one.
import type { Objection } from './standing.ts';

export interface Component {
  readonly objections: readonly Objection[];
  /** Its cells, those first that most speaks against: the smallest repair is found among them. */
  readonly cells: readonly string[];
}

export function componentsOf(objections: readonly Objection[]): readonly Component[] {
  const joined = new Map<string, string>();
  const rootOf = (line: string): string => {
    let root = line;
    for (let next = joined.get(root); next !== undefined; next = joined.get(root)) root = next;
    if (root !== line) joined.set(line, root);
    return root;
  };
  for (const { lines } of objections) {
    for (const line of lines) {
      const [root, first] = [rootOf(line), rootOf(lines[0] ?? line)];
      if (root !== first) joined.set(root, first);
    }
  }
  const grouped = new Map<string, Objection[]>();
  for (const objection of objections) {
    const root = rootOf(objection.lines[0] ?? '');
    const others = grouped.get(root);
    if (others) others.push(objection);
    else grouped.set(root, [objection]);
  }
  return [...grouped.values()].map(componentOf);
}

export function componentOf(objections: readonly Objection[]): Component {
  return { objections, cells: cellsOf(objections) };
}

/** What is said of one line alone says more about it than a rule over many. */
function cellsOf(objections: readonly Objection[]): readonly string[] {
  const against = new Map<string, number>();
  for (const { lines, kind, weight } of objections) {
    const share = kind === 'Rule' ? weight : 100;
    for (const line of lines) against.set(line, (against.get(line) ?? 0) + share);
  }
  return [...against].sort(([, a], [, b]) => b - a).map(([line]) => line);
}
