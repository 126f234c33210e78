// Excel keeps a date as the days since 1899-12-30. Told back as a date, it shows the filler what the cell became.

const daysPer400Years = 146_097;
const lastDay = 2_958_465;

/** `2021-05-01`, or `null` where the number is no day that Excel can show. Days before 1900-03-01 are not exact in Excel either. */
export function excelDate(serial: number): string | null {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= lastDay)) return null;
  // Counted from 1600-03-01, years begin in March and a leap day is the last of its year.
  const since = day + 109_511;
  const era = Math.floor(since / daysPer400Years);
  const dayOfEra = since % daysPer400Years;
  const year = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const calendarYear = 1600 + era * 400 + year + (month <= 2 ? 1 : 0);
  return `${calendarYear}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
