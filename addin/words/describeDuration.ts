import type { Locale } from '#domain/locale.ts';

/** `90` → `2 分钟`: whole minutes, rounded up, so that nobody is told to come back too early. */
export function describeDuration(seconds: number, locale: Locale): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  if (locale === 'zh-CN') return `${minutes} 分钟`;
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`;
}
