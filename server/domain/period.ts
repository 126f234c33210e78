// A reporting period of an office. Days are text (`2021-12-31`) in the office's own calendar: the domain has no clock.

export interface Period {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The last day on which a sheet is taken. */
  readonly closesOn: string;
  /** Closed by a person before or after that day. */
  readonly closed: boolean;
  /** An approver sealed it and nobody unsealed it: neither versions nor decisions are taken. */
  readonly sealed: boolean;
  /** The same period a year earlier, where the office has it. */
  readonly previous: string | null;
}

export function isClosed(period: Period, today: string): boolean {
  return period.closed || today > period.closesOn;
}
