import { builder, usecasesOf } from './builder.ts';
import {
  FormSuperseded,
  IdempotencyKeyReused,
  InvalidFigures,
  OutcomeUnknown,
  PeriodClosed,
  SheetRejected,
  SlotNotFound,
  StaleBase,
} from './refusal.ts';
import { Submission } from './submission.ts';
import { FigureStatusEnum } from './words.ts';

const ConfirmationInput = builder.inputType('ConfirmationInput', {
  description:
    'What a cell said before the filler confirmed its reading; it must read as the value given.',
  fields: (t) => ({
    codes: t.string({ description: 'What was asked, joined by `+`.' }),
    raw: t.string({ description: 'The value of the cell, as JSON.' }),
    numberFormat: t.string(),
  }),
});

const FigureInput = builder.inputType('FigureInput', {
  description: 'Either a value in plain decimal notation or a status.',
  fields: (t) => ({
    line: t.id(),
    value: t.string({ required: false }),
    status: t.field({ type: FigureStatusEnum, required: false }),
    cell: t.string({ required: false }),
    remark: t.string({ required: false }),
    confirmed: t.field({ type: ConfirmationInput, required: false }),
  }),
});

const ExplanationInput = builder.inputType('ExplanationInput', {
  fields: (t) => ({ rule: t.id(), text: t.string() }),
});

const FiringInput = builder.inputType('FiringInput', {
  description: 'A rule that remarked on a line while the sheet was being filled.',
  fields: (t) => ({ rule: t.id(), line: t.id() }),
});

const SubmitSheetInput = builder.inputType('SubmitSheetInput', {
  fields: (t) => ({
    key: t.id({ description: 'Made once per content and kept until the outcome is known.' }),
    period: t.id(),
    form: t.id(),
    formVersion: t.int(),
    basedOn: t.int({ description: 'The version this sheet was based on; 0 for none.' }),
    figures: t.field({ type: [FigureInput] }),
    explanations: t.field({ type: [ExplanationInput], required: false }),
    fired: t.field({
      type: [FiringInput],
      required: false,
      description: 'Counted for the rules’ record; no part of what is stored as content.',
    }),
  }),
});

const SubmitSheetResult = builder.unionType('SubmitSheetResult', {
  types: [
    Submission,
    SheetRejected,
    StaleBase,
    PeriodClosed,
    FormSuperseded,
    IdempotencyKeyReused,
    SlotNotFound,
    InvalidFigures,
    OutcomeUnknown,
  ],
  resolveType: (value) => ('kind' in value ? value.kind : 'Submission'),
});

builder.mutationField('submitSheet', (t) =>
  t.field({
    type: SubmitSheetResult,
    args: { input: t.arg({ type: SubmitSheetInput }) },
    resolve: async (_root, { input }, context) => {
      const { key, figures, explanations, fired, ...sheet } = input;
      const result = await usecasesOf(context).submitSheet({
        key,
        fired: fired ?? [],
        sent: {
          ...sheet,
          explanations: explanations ?? [],
          figures: figures.map(({ line, value, status, cell, remark, confirmed }) => ({
            line,
            value: value ?? null,
            status: status ?? null,
            cell: cell ?? null,
            remark: remark ?? null,
            confirmed: confirmed ?? null,
          })),
        },
      });
      if (!result.ok) return result.error;
      const { version, replayed } = result.value;
      return { ...version, replayed };
    },
  }),
);
