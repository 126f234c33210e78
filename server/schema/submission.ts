import type { FigureText } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import type { Confirmation as DomainConfirmation } from '#domain/reading/confirmation.ts';
import type { Decision as DomainDecision } from '#domain/submitting/decision.ts';
import type { Version } from '#domain/submitting/version.ts';
import { builder, usecasesOf } from './builder.ts';
import { Reporter } from './office.ts';
import { DecisionKindEnum, FigureStatusEnum, VersionStateEnum } from './words.ts';

interface OneLineFigure extends FigureText {
  readonly line: string;
  readonly cell?: string | null;
  readonly remark?: string | null;
  readonly confirmed?: DomainConfirmation | null;
}

export const Confirmation = builder.objectRef<DomainConfirmation>('Confirmation').implement({
  description: 'What a cell said, and that the filler confirmed how it is read.',
  fields: (t) => ({
    codes: t.exposeString('codes', { description: 'What was asked, joined by `+`.' }),
    raw: t.exposeString('raw', { description: 'The value of the cell, as JSON.' }),
    numberFormat: t.exposeString('numberFormat'),
  }),
});

export const LineFigure = builder.objectRef<OneLineFigure>('LineFigure').implement({
  description: 'A figure as it travels: `value` in plain decimal notation, or a `status`.',
  fields: (t) => ({
    line: t.exposeID('line'),
    value: t.exposeString('value', { nullable: true }),
    status: t.expose('status', { type: FigureStatusEnum, nullable: true }),
    cell: t.string({ nullable: true, resolve: ({ cell }) => cell ?? null }),
    remark: t.string({ nullable: true, resolve: ({ remark }) => remark ?? null }),
    confirmed: t.field({
      type: Confirmation,
      nullable: true,
      resolve: ({ confirmed }) => confirmed ?? null,
    }),
  }),
});

const Decision = builder.objectRef<DomainDecision>('Decision').implement({
  fields: (t) => ({
    kind: t.expose('kind', { type: DecisionKindEnum }),
    reason: t.exposeString('reason', { nullable: true }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

export const Submission = builder
  .objectRef<Version & { readonly replayed?: boolean }>('Submission')
  .implement({
    description: 'A version. `id`, `n`, `hash` and `receivedAt` are the receipt.',
    fields: (t) => ({
      id: t.exposeID('id'),
      period: t.exposeID('period'),
      form: t.exposeID('form'),
      formVersion: t.exposeInt('formVersion'),
      reporter: t.expose('reporter', { type: Reporter }),
      n: t.exposeInt('n'),
      basedOn: t.exposeInt('basedOn'),
      hash: t.exposeString('hash', { description: 'SHA-256 of what is stored, hexadecimal.' }),
      receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
      by: t.exposeString('by'),
      state: t.expose('state', { type: VersionStateEnum }),
      decisions: t.field({
        type: [Decision],
        description: 'Oldest first.',
        resolve: async ({ id }, _args, context) => [
          ...(await usecasesOf(context).findDecisions(id)),
        ],
      }),
      replayed: t.boolean({
        description: 'This key had been received before: nothing new was stored.',
        resolve: ({ replayed }) => replayed ?? false,
      }),
      figures: t.field({
        type: [LineFigure],
        resolve: async ({ id }, _args, context) =>
          (await usecasesOf(context).findFigures(id)).map(({ figure, ...kept }) => ({
            ...kept,
            ...figureText(figure),
          })),
      }),
    }),
  });

builder.queryField('submissions', (t) =>
  t.field({
    type: [Submission],
    description: 'Versions of one slot, newest first.',
    args: {
      period: t.arg.id(),
      form: t.arg.id(),
      reporter: t.arg.id(),
    },
    resolve: async (_root, slot, context) => [...(await usecasesOf(context).findSubmissions(slot))],
  }),
);

builder.queryField('submissionByKey', (t) =>
  t.field({
    type: Submission,
    nullable: true,
    description: 'The version that this key made, if it was stored: ask after a lost connection.',
    args: { key: t.arg.id() },
    resolve: (_root, { key }, context) => usecasesOf(context).findSubmissionByKey(key),
  }),
);
