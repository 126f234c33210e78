// A workbook with one sheet of ours, in memory. Keeps a diary, since what is written before what matters.

import type { Confirmation } from '#domain/reading/confirmation.ts';
import { statusWord } from '#domain/reading/marks.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Sheet } from '../../addin/api/api.ts';
import type { PulledReport, PulledTables } from '../../addin/excel/pulledReport.ts';
import type {
  SelectedLine,
  SheetIdentity,
  Workbook,
  WorkbookProblem,
} from '../../addin/excel/workbook.ts';

export interface FakeWorkbook extends Workbook {
  readonly type: (line: string, value: unknown) => void;
  readonly identity: () => SheetIdentity;
  readonly cells: () => ReadonlyMap<string, unknown>;
  readonly diary: readonly string[];
  readonly pulled: () => PulledReport | null;
  readonly select: (selected: SelectedLine | null) => void;
  /** The next writing meets this problem. */
  readonly fail: (problem: WorkbookProblem) => void;
}

const general = (value: unknown): RawCell => ({ value, numberFormat: 'General' });

export function identityOf(sheet: Sheet, basedOn = 0): SheetIdentity {
  const { office, period, reporter, context } = sheet;
  return {
    office: office.id,
    period: period.id,
    form: context.form.code,
    formVersion: context.form.version,
    reporter: reporter.id,
    basedOn,
    unsent: null,
  };
}

export function fakeWorkbook(
  start: SheetIdentity | null,
  typed: Readonly<Record<string, unknown>> = {},
  diary: string[] = [],
): FakeWorkbook {
  let identity = start;
  let problem: WorkbookProblem | null = null;
  let pulled: PulledReport | null = null;
  let tables: PulledTables | null = null;
  let selected: SelectedLine | null = null;
  const cells = new Map<string, unknown>(Object.entries(typed));
  const confirmations = new Map<string, Confirmation>();
  const statuses = new Map<string, string>();
  const listeners = new Set<() => void>();
  const movers = new Set<() => void>();
  const writing = async <Value>(write: () => Value) => {
    const met = problem;
    problem = null;
    return met ? refuse(met) : ok(write());
  };
  const own = () => {
    if (!identity) throw new Error('The workbook holds no sheet of ours');
    return identity;
  };
  return {
    activeSheet: async () => ok(identity),
    insertSheet: (layout) =>
      writing(() => {
        const existed = identity?.form === layout.identity.form;
        identity ??= layout.identity;
        for (const [line, { value }] of layout.figures) cells.set(line, Number(value));
        return { sheetName: layout.context.form.title, existed };
      }),
    readSheet: async (lines) => {
      if (!identity) return refuse({ kind: 'NotOurSheet' });
      const rows = lines.map(({ key }, index) => ({
        line: key,
        value: general(cells.get(key) ?? ''),
        status: general(statuses.get(key) ?? ''),
        remark: '',
        cell: `F${index + 6}`,
        hidden: false,
      }));
      return ok({ identity, sheetName: '农业情况', rows, confirmations });
    },
    markFindings: async (findings) => {
      diary.push(`mark ${findings.length}`);
      return ok({ marked: findings.length });
    },
    clearMarks: async () => ok(null),
    showRow: async (line) => {
      diary.push(`show ${line}`);
      return ok(null);
    },
    goToLine: async (line) => {
      diary.push(`go to ${line}`);
      return ok(null);
    },
    writeFigures: (figures) =>
      writing(() => {
        const before = new Map([...figures.keys()].map((line) => [line, general(cells.get(line))]));
        for (const [line, { value, status }] of figures) {
          statuses.set(line, status === null ? '' : statusWord(status, 'zh-CN'));
          cells.set(line, value === null ? '' : Number(value));
        }
        return before;
      }),
    restoreCells: (before) =>
      writing(() => {
        for (const [line, { value }] of before) cells.set(line, value);
        return null;
      }),
    keepIdentity: ({ unsent = own().unsent, basedOn, confirmed = new Map() }) =>
      writing(() => {
        for (const [line, confirmation] of confirmed) {
          if (confirmation) confirmations.set(line, confirmation);
          else confirmations.delete(line);
        }
        if (confirmed.size > 0) return null;
        diary.push(unsent ? `keep ${unsent.key}` : `let go, on ${basedOn ?? own().basedOn}`);
        identity = { ...own(), unsent, basedOn: basedOn ?? own().basedOn };
        return null;
      }),
    writeCheckReport: (report) =>
      writing(() => {
        diary.push(`report ${report.rows.length}`);
        return { sheetName: report.sheetName };
      }),
    pulledTables: async () => ok(tables ? [tables] : []),
    pullReport: (report, { arrangement }) =>
      writing(() => {
        const refreshed = tables !== null;
        pulled = report;
        tables = { ...report, arrangement: tables?.arrangement ?? arrangement };
        const sheetNames =
          arrangement === 'oneSheet'
            ? [report.title.slice(0, 20)]
            : report.sections.map(({ name }) => name);
        return { sheetNames, refreshed, changed: [], leftAlone: [] };
      }),
    undoPull: () =>
      writing(() => {
        tables = null;
        return { restored: 0, kept: [], removedSheets: ['汇总表'], keptSheets: [] };
      }),
    goToReport: async ({ line }) => {
      diary.push(`go to report ${line}`);
      return ok(null);
    },
    selectedLine: async () => ok(selected),
    onEdited: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSelectionChanged: (listener) => {
      movers.add(listener);
      return () => movers.delete(listener);
    },
    type: (line, value) => {
      cells.set(line, value);
      for (const listener of listeners) listener();
    },
    identity: own,
    cells: () => cells,
    diary,
    pulled: () => pulled,
    select: (line) => {
      selected = line;
      for (const mover of movers) mover();
    },
    fail: (next) => {
      problem = next;
    },
  };
}
