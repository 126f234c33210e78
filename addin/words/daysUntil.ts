const day = 24 * 60 * 60 * 1000;

/** Whole calendar days from `today` to `date`, both `2021-12-31`; negative once it has passed. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
}

/** Today in the calendar of the person at the screen. */
export function localDay(now: Date): string {
  const shifted = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 10);
}
