// Words that stand where a number should: statuses, which are figures, and marks, which say nothing definite.
import type { FigureStatus } from '../figure.ts';
import { figureStatuses } from '../figure.ts';
import type { Locale } from '../locale.ts';

const words: Record<FigureStatus, Record<Locale, string>> = {
  NOT_APPLICABLE: { 'zh-CN': '不适用', 'en-US': 'Not applicable' },
  NOT_AVAILABLE: { 'zh-CN': '暂无', 'en-US': 'Not available yet' },
  INCLUDED_ELSEWHERE: { 'zh-CN': '含于他项', 'en-US': 'Included elsewhere' },
};

const byWord: ReadonlyMap<string, FigureStatus> = new Map(
  figureStatuses.flatMap((status) =>
    Object.values(words[status]).map((word) => [word.toLowerCase(), status] as const),
  ),
);

const notReported: ReadonlySet<string> = new Set(
  '无 没有 空 缺 暂缺 未填 未报 未知 不详 / // ／ \\ … …… ... n/a n.a. na nan null nil none undefined'.split(
    ' ',
  ),
);
const dashes = /^[-‐‑‒–—―─]+$/;
const cellError = /^#[A-Z][A-Z0-9_/]*[!?]?$/i;

/** The word a sheet offers and shows for a status. */
export function statusWord(status: FigureStatus, locale: Locale): string {
  return words[status][locale];
}

/** `undefined` where the text is no status; 无 and N/A are none, since nobody knows what they mean. */
export function statusOf(text: string): FigureStatus | undefined {
  return byWord.get(text.toLowerCase());
}

export function isNotReportedMark(text: string): boolean {
  return dashes.test(text) || notReported.has(text.toLowerCase());
}

/** `#N/A`, `#DIV/0!`, `#SPILL!`: Excel hands errors over as text. */
export function isCellError(text: string): boolean {
  return cellError.test(text);
}
