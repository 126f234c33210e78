// The catalogue, read: forms with their lines, units, rules, plans, periods.
import { Decimal } from '#domain/decimal.ts';
import { type Figures, numberFigure } from '#domain/figure.ts';
import type { Form } from '#domain/form.ts';
import type { Indicator, Line, Merge, Nature, Qualifier } from '#domain/indicator.ts';
import type { Period } from '#domain/period.ts';
import type { MissingPolicy, Rule, RuleScope, Severity } from '#domain/rules/rule.ts';
import type { UnitKind, Units } from '#domain/unit.ts';
import { closingOf } from './closings.ts';
import type { Transaction } from './database.ts';

export async function loadUnits(transaction: Transaction): Promise<Units> {
  const rows = await transaction.$queryRaw<
    { symbol: string; kind: UnitKind; numerator: string; denominator: string }[]
  >`select symbol, kind, numerator::text, denominator::text from unit order by symbol`;
  return new Map(
    rows.map(({ symbol, kind, numerator, denominator }) => [
      symbol,
      {
        symbol,
        kind,
        numerator: new Decimal(numerator),
        denominator: new Decimal(denominator),
      },
    ]),
  );
}

interface LineRow {
  readonly form: string;
  readonly key: string;
  readonly member: string | null;
  readonly section: string;
  readonly required: boolean;
  readonly qualifier: Qualifier;
  readonly printed: boolean;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly decimals: number;
  readonly merge: Merge;
  readonly nature: Nature;
  readonly signed: boolean;
  readonly definition: string | null;
  readonly components: string[];
}

export interface PeriodLines {
  readonly lines: readonly Line[];
  /** Which forms ask the line, by line key. */
  readonly formsOf: ReadonlyMap<string, readonly string[]>;
}

/** All lines that the forms of a period ask, in report order. */
export async function loadPeriodLines(
  transaction: Transaction,
  period: string,
  units: Units,
): Promise<PeriodLines> {
  const rows = await transaction.$queryRaw<LineRow[]>`
    select l.form, l.key, l.member, l.section, l.required, l.qualifier, l.printed, i.code, i.name, i.unit,
           i.decimals, i.merge, i.nature, i.signed, i.definition, i.components
    from period_form p
    join line l on l.office_id = p.office_id and l.form = p.form and l.form_version = p.form_version
    join indicator i on i.office_id = l.office_id and i.code = l.indicator
    where p.period = ${period}
    order by l.position, l.form, l.key`;
  const formsOf = new Map<string, string[]>();
  for (const { key, form } of rows) formsOf.set(key, [...(formsOf.get(key) ?? []), form]);
  const once = new Map(linesOf(rows, units).map((line) => [line.key, line]));
  return { lines: [...once.values()], formsOf };
}

/** Whatever any form of the office asks, in whichever version. */
export async function loadEveryLine(
  transaction: Transaction,
  units: Units,
): Promise<readonly Line[]> {
  const rows = await transaction.$queryRaw<LineRow[]>`
    select distinct on (l.key, l.section) l.form, l.key, l.member, l.section, l.required, l.qualifier, l.printed,
           i.code, i.name, i.unit, i.decimals, i.merge, i.nature, i.signed, i.definition, i.components
    from line l join indicator i on i.office_id = l.office_id and i.code = l.indicator
    order by l.key, l.section`;
  return linesOf(rows, units);
}

/** Which dimensions the members of an indicator come from, in their order: `community;variety`. */
export async function loadDimensions(
  transaction: Transaction,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await transaction.$queryRaw<{ code: string; dimension: string }[]>`
    select code, dimension from indicator where dimension is not null`;
  return new Map(rows.map(({ code, dimension }) => [code, dimension.split(';')]));
}

/** `null` where the office has no such form in that version. */
export async function loadForm(
  transaction: Transaction,
  { form, version, units }: { form: string; version: number; units: Units },
): Promise<Form | null> {
  const row = await transaction.form.findFirst({ where: { code: form, version } });
  if (!row) return null;
  const rows = await transaction.$queryRaw<LineRow[]>`
    select l.form, l.key, l.member, l.section, l.required, l.qualifier, l.printed, i.code, i.name, i.unit,
           i.decimals, i.merge, i.nature, i.signed, i.definition, i.components
    from line l
    join indicator i on i.office_id = l.office_id and i.code = l.indicator
    where l.form = ${form} and l.form_version = ${version}
    order by l.position, l.key`;
  return { code: row.code, version: row.version, title: row.title, lines: linesOf(rows, units) };
}

export async function loadLineKeys(
  transaction: Transaction,
  form: string,
  version: number,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ key: string }[]>`
    select key from line where form = ${form} and form_version = ${version}`;
  return new Set(rows.map(({ key }) => key));
}

function linesOf(rows: readonly LineRow[], units: Units): Line[] {
  const indicators = new Map<string, Indicator>();
  return rows.map((row) => {
    const unit = units.get(row.unit);
    if (!unit)
      throw new Error(`Indicator ${row.code} is measured in ${row.unit}, which is no unit`);
    const { code, name, decimals, merge, nature, signed, definition, components } = row;
    const indicator = indicators.get(code) ?? {
      code,
      name,
      unit,
      decimals,
      merge,
      nature,
      signed,
      definition,
      components,
    };
    indicators.set(code, indicator);
    const { key, member, section, required, qualifier, printed } = row;
    return { key, indicator, member, section, required, qualifier, printed };
  });
}

/** The newest version of each live rule. */
export async function loadRules(transaction: Transaction): Promise<readonly Rule[]> {
  const rows = await transaction.$queryRaw<
    {
      code: string;
      severity: Severity;
      scope: RuleScope;
      missing: MissingPolicy;
      expression: string;
      zh: string;
      en: string;
    }[]
  >`
    select code, severity, scope, missing, expression, title_zh as zh, title_en as en
    from (select distinct on (code) * from rule order by code, version desc) newest
    where live
    order by code`;
  return rows.map(({ zh, en, ...rule }) => ({ ...rule, title: { 'zh-CN': zh, 'en-US': en } }));
}

export async function loadPlans(transaction: Transaction, period: string): Promise<Figures> {
  const rows = await transaction.$queryRaw<{ line: string; value: string }[]>`
    select line, value::text from plan where period = ${period}`;
  return new Map(rows.map(({ line, value }) => [line, numberFigure(new Decimal(value))]));
}

interface PeriodRow {
  readonly id: string;
  readonly name: string;
  readonly starts: string;
  readonly ends: string;
  readonly closes: string;
  readonly closedAt: Date | null;
  readonly sealed: boolean;
  readonly previous: string | null;
}

/** Newest first. */
export async function loadPeriods(transaction: Transaction): Promise<readonly Period[]> {
  const rows = await transaction.$queryRaw<PeriodRow[]>`
    select id, name, starts_on::text as starts, ends_on::text as ends, closes_on::text as closes,
           closed_at as "closedAt", previous,
           exists (select from seal s where s.office_id = p.office_id and s.period = p.id and not exists (
             select from unsealing u where u.office_id = s.office_id and u.period = s.period and u.n = s.n)) as sealed
    from period p order by starts_on desc, id`;
  return rows.map(periodOf);
}

export async function loadPeriod(transaction: Transaction, id: string): Promise<Period | null> {
  const periods = await loadPeriods(transaction);
  return periods.find((period) => period.id === id) ?? null;
}

function periodOf({ id, name, starts, ends, sealed, previous, ...closing }: PeriodRow): Period {
  return { id, name, startsOn: starts, endsOn: ends, ...closingOf(closing), sealed, previous };
}

export interface Assigned {
  readonly form: string;
  readonly formVersion: number;
  readonly title: string;
  readonly lineCount: number;
  readonly reporter: { readonly id: string; readonly name: string };
}

/** Who has to fill what in a period, in the order of the report. `null`: every reporter's. */
export async function loadAssigned(
  transaction: Transaction,
  period: string,
  reporter: string | null,
): Promise<readonly Assigned[]> {
  const rows = await transaction.$queryRaw<
    { form: string; version: number; title: string; count: number; id: string; name: string }[]
  >`
    select p.form, p.form_version as version, f.title, l.count::int as count, r.id, r.name
    from period_form p
    join form f on f.office_id = p.office_id and f.code = p.form and f.version = p.form_version
    join assignment a on a.office_id = p.office_id and a.form = p.form
    join reporter r on r.office_id = a.office_id and r.id = a.reporter
    join lateral (
      select count(*), min(position) as first from line
      where office_id = p.office_id and form = p.form and form_version = p.form_version
    ) l on true
    where p.period = ${period} and (${reporter}::text is null or a.reporter = ${reporter})
    order by l.first, r.id`;
  return rows.map(({ form, version, title, count, id, name }) => ({
    form,
    formVersion: version,
    title,
    lineCount: count,
    reporter: { id, name },
  }));
}

export interface OfficeRow {
  readonly id: string;
  readonly name: string;
  readonly fictional: boolean;
}

export async function findOffice(transaction: Transaction): Promise<OfficeRow | null> {
  const row = await transaction.office.findFirst();
  return row && { id: row.id, name: row.name, fictional: row.fictional };
}

export async function loadOffice(transaction: Transaction): Promise<OfficeRow> {
  const office = await findOffice(transaction);
  if (!office) throw new Error('This office is not there');
  return office;
}

export async function listReporters(
  transaction: Transaction,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return transaction.$queryRaw`select id, name from reporter order by id collate "C"`;
}
