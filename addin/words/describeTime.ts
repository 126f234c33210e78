// Times as the person at the screen reads them: their own clock, to the minute, never a raw ISO text.
import type { Locale } from '#domain/locale.ts';

export function describeTime(iso: string, locale: Locale): string {
  const time = new Date(iso);
  return locale === 'zh-CN'
    ? `${dateText(time)} ${clockText(time)}`
    : time.toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });
}

export function describeDate(isoDate: string, locale: Locale): string {
  if (locale === 'zh-CN') return isoDate;
  return new Date(`${isoDate}T00:00:00`).toLocaleDateString('en-US', { dateStyle: 'medium' });
}

function dateText(time: Date): string {
  return [time.getFullYear(), padded(time.getMonth() + 1), padded(time.getDate())].join('-');
}

function clockText(time: Date): string {
  return `${padded(time.getHours())}:${padded(time.getMinutes())}`;
}

function padded(part: number): string {
  return String(part).padStart(2, '0');
}
