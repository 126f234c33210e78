// A name that Excel takes for a worksheet: at most 31 characters, some forbidden, not in use.

export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const inUse = new Set(taken.map((name) => name.toLowerCase()));
  const legal = legalName(wanted);
  if (!inUse.has(legal.toLowerCase())) return legal;
  for (let count = 2; ; count += 1) {
    const suffix = ` (${count})`;
    const candidate = shortened(legal, 31 - suffix.length) + suffix;
    if (!inUse.has(candidate.toLowerCase())) return candidate;
  }
}

/** Excel keeps `History` for itself. */
function legalName(wanted: string): string {
  const allowed = wanted.replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ' ').replaceAll(/\s+/g, ' ');
  const trimmed = shortened(allowed, 31).replaceAll(/^[\s']+|[\s']+$/g, '');
  if (trimmed === '') return '报表';
  return trimmed.toLowerCase() === 'history' ? `${trimmed} 1` : trimmed;
}

/** By UTF-16 units, as Excel counts, but never through the middle of a character. */
function shortened(text: string, length: number): string {
  let kept = '';
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept;
}
