import { createHash } from 'node:crypto';
import { mayFill } from '#domain/caller.ts';
import type { SnapshotRefusal } from '#domain/refusal.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { canonicalJson } from '#domain/sealing/canonicalJson.ts';
import { figuresOf, type SealedFigures } from '#domain/sealing/snapshot.ts';
import { snapshotSheet as sheetOf } from '#domain/sealing/snapshotSheet.ts';
import type { SentFigure } from '#domain/submitting/content.ts';
import { loadForm, loadPeriod, loadUnits } from '../store/catalogue.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

export interface SnapshotSheetArguments {
  /** Of the office that is reported to. */
  readonly period: string;
  readonly form: string;
  readonly sealed: SealedFigures;
  readonly digest: string;
}

export interface SnapshotSheet {
  readonly form: string;
  readonly formVersion: number;
  readonly basedOn: number;
  readonly figures: readonly SentFigure[];
}

/** A subordinate office's sealed figures, laid out as the sheet its reporter here submits like any other. */
export async function snapshotSheet(
  { caller, reading }: Operation,
  { period: periodId, form: code, sealed, digest }: SnapshotSheetArguments,
): Promise<Result<SnapshotSheet, SnapshotRefusal>> {
  const reporter = mayFill(caller) ? caller.reporter : null;
  const found = createHash('sha256')
    .update(canonicalJson(figuresOf(sealed)))
    .digest('hex');
  return reading.read(async (transaction) => {
    const period = reporter && (await loadPeriod(transaction, periodId));
    const slots = period ? await slotsOf(transaction, period, reporter.id) : [];
    const slot = slots.find(({ form }) => form.code === code);
    if (!slot) return refuse({ kind: 'SlotNotFound' });
    if (found !== digest) return refuse({ kind: 'SnapshotDamaged' });
    const units = await loadUnits(transaction);
    const { version } = slot.form;
    const form = await loadForm(transaction, { form: code, version, units });
    if (!form) throw new Error(`Form ${code} is in force in ${periodId} but not there`);
    return ok({
      form: code,
      formVersion: version,
      basedOn: slot.current?.n ?? 0,
      figures: sheetOf(sealed, digest, { form, units }),
    });
  });
}
