// A reporting period of an office. Days are text (`2021-12-31`) in the office's own calendar, instants are text in
// ISO 8601, UTC, with milliseconds: the domain has no clock.

export interface Period {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The last day on which a sheet is taken. */
  readonly closesOn: string;
  /** The instant from which on none is taken: the end of that day, unless a person set another. */
  readonly closesAt: string;
  /** An approver sealed it and nobody unsealed it: neither versions nor decisions are taken. */
  readonly sealed: boolean;
  /** The same period a year earlier, where the office has it. */
  readonly previous: string | null;
}

/** Of a period, or of a slot that may have been given more time. */
export function isClosed({ closesAt }: { readonly closesAt: string }, at: string): boolean {
  return at >= closesAt;
}

/** The calendar day where the offices are: all of China keeps UTC+8, without daylight saving. */
export function officeDay(at: Date): string {
  return new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The instant at which a day ends there. */
export function endOfOfficeDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 16 * 3_600_000).toISOString();
}
