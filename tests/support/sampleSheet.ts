// What the sample's departments would send for 2021, line by line.

import { lineKey } from '#domain/indicator.ts';
import { sampleFigures, sampleLines } from '../../prisma/sampleFiles.ts';

export interface SampleFigure {
  readonly line: string;
  readonly value: string | null;
}

export function sampleFiguresOf(form: string, year: 2020 | 2021 = 2021): readonly SampleFigure[] {
  const values = new Map(
    sampleFigures(year).map(({ code, member, value }) => [lineKey(code, member || null), value]),
  );
  return sampleLines()
    .filter((line) => line.form === form)
    .map(({ code, member }) => {
      const line = lineKey(code, member || null);
      return { line, value: values.get(line) ?? null };
    });
}
