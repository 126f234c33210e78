// 报前试算: a draft consolidated as if it had been submitted. Nothing is stored; the caller learns of the totals that their
// own lines are in, and of nothing else that the report does not show.
import type { Caller } from '#domain/caller.ts';
import { mayFill } from '#domain/caller.ts';
import { type Compiled, type CompileInput, compiling } from '#domain/consolidation/compile.ts';
import type { CountedVersion } from '#domain/consolidation/consolidation.ts';
import type { ReportFinding } from '#domain/consolidation/reportFindings.ts';
import {
  changedRows,
  type FigureChange,
  findingsOnlyIn,
  withDraft,
} from '#domain/consolidation/whatIf.ts';
import type { Line } from '#domain/indicator.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import { isClosed } from '#domain/period.ts';
import type { WhatIfRefusal } from '#domain/refusal.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { type SentSheet, type SubmittedFigure, sentFigures } from '#domain/submitting/content.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadForm, loadPeriod, loadUnits } from '../store/catalogue.ts';
import type { Transaction } from '../store/database.ts';
import { findLayout } from '../store/layouts.ts';
import { loadReportInputs } from '../store/reportInput.ts';
import { inSlices } from '../store/slices.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

export interface WhatIf {
  readonly asOf: string;
  readonly changes: readonly FigureChange[];
  /** Findings of the whole report that the draft would bring about, and those it would settle. */
  readonly broken: readonly ReportFinding[];
  readonly mended: readonly ReportFinding[];
  readonly expected: number;
  readonly submittedWas: number;
  readonly submittedWouldBe: number;
  readonly lines: readonly Line[];
}

export type Draft = SentSheet;

type Outcome = Result<WhatIf, WhatIfRefusal>;

export async function whatIf({ caller, reading, now }: Operation, sent: Draft): Promise<Outcome> {
  return reading.read(async (transaction) => {
    const slot = await ownSlot(transaction, caller, sent);
    if (!slot) return refuse({ kind: 'SlotNotFound' });
    const { period, form } = slot;
    if (period.sealed) return refuse({ kind: 'PeriodSealed' });
    if (isClosed(slot, now().toISOString()))
      return refuse({ kind: 'PeriodClosed', closedOn: period.closesOn });
    if (sent.formVersion !== form.version)
      return refuse({ kind: 'FormSuperseded', version: form.version });
    const units = await loadUnits(transaction);
    const loaded = await loadForm(transaction, { form: form.code, version: form.version, units });
    if (!loaded) throw new Error(`Form ${form.code} is in force in ${period.id} but not there`);
    const figures = sentFigures(sent, { form: loaded, units });
    if (!figures.ok) return refuse({ kind: 'InvalidFigures', lines: figures.error });
    return ok(await tried(transaction, slot, draftOf(slot, caller, figures.value)));
  });
}

async function ownSlot(
  transaction: Transaction,
  caller: Caller,
  { period: id, form }: Draft,
): Promise<Slot | null> {
  const period = mayFill(caller) ? await loadPeriod(transaction, id) : null;
  if (!period || !caller.reporter) return null;
  const slots = await slotsOf(transaction, period, caller.reporter.id);
  return slots.find((slot) => slot.form.code === form) ?? null;
}

function draftOf(
  { form, reporter, current }: Slot,
  caller: Caller,
  figures: readonly SubmittedFigure[],
): CountedVersion {
  return {
    submission: 'draft',
    reporter,
    form: form.code,
    n: (current?.n ?? 0) + 1,
    provisional: true,
    by: { name: caller.name },
    receivedAt: '',
    figures: new Map(figures.map((figure) => [figure.line, figure])),
    explanations: new Map(),
  };
}

async function tried(
  transaction: Transaction,
  { period, current }: Slot,
  draft: CountedVersion,
): Promise<WhatIf> {
  const layout = (await findLayout(transaction, plainLayout.name)) ?? plainLayout;
  const inputs = await loadReportInputs(transaction, { period, provisional: true, layout });
  const was = await inSlices(compiling(inputs.compile));
  const wouldBe = await inSlices(compiling(drafted(inputs.compile, draft)));
  const submittedWas = inputs.slots.filter((slot) => slot.current !== null).length;
  return {
    asOf: inputs.compile.asOf,
    changes: changedRows(was.table, wouldBe.table),
    ...broughtAbout(was, wouldBe),
    expected: inputs.slots.length,
    submittedWas,
    submittedWouldBe: submittedWas + (current ? 0 : 1),
    lines: inputs.compile.thisPeriod.lines,
  };
}

function drafted(input: CompileInput, draft: CountedVersion): CompileInput {
  const { thisPeriod } = input;
  const versions = withDraft(thisPeriod.versions, draft);
  return { ...input, thisPeriod: { ...thisPeriod, versions } };
}

function broughtAbout(was: Compiled, wouldBe: Compiled) {
  return {
    broken: findingsOnlyIn(wouldBe.findings, was.findings),
    mended: findingsOnlyIn(was.findings, wouldBe.findings),
  };
}
