// Refusals: a closed union in the domain, one GraphQL type per kind, each with a sentence in the asker's language.
import type { Finding as DomainFinding, Operand as DomainOperand } from '#domain/finding.ts';
import type { Refusal as AnyRefusal, RefusalKind, RefusalOf } from '#domain/refusal.ts';
import { describeRefusal } from '#domain/words/refusal.ts';
import { builder } from './builder.ts';
import { Submission } from './submission.ts';
import { LocaleEnum, SeverityEnum } from './words.ts';

export const Refusal = builder.interfaceRef<AnyRefusal>('Refusal').implement({
  description: 'The one reason why nothing was done.',
  fields: (t) => ({
    sentence: t.string({
      description: 'What is so, and what to do.',
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: (refusal, { locale }) => describeRefusal(refusal, locale),
    }),
  }),
});

const Operand = builder.objectRef<DomainOperand>('Operand').implement({
  fields: (t) => ({
    line: t.exposeID('line'),
    value: t.exposeString('value', { nullable: true }),
    unit: t.exposeString('unit'),
    source: t.string({
      nullable: true,
      description: '`previous` or `plan`; null for this period’s own figure.',
      resolve: ({ source }) => source ?? null,
    }),
  }),
});

export const Finding = builder.objectRef<DomainFinding>('Finding').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    severity: t.expose('severity', { type: SeverityEnum }),
    line: t.exposeID('line'),
    operands: t.field({ type: [Operand], resolve: ({ operands }) => [...operands] }),
    detail: t.field({ type: 'FindingDetail', resolve: ({ detail }) => detail }),
  }),
});

/** A refusal that says no more than its sentence. */
export function plainRefusal<Kind extends RefusalKind>(kind: Kind) {
  return builder.objectRef<RefusalOf<Kind>>(kind).implement({ interfaces: [Refusal] });
}

export const IdempotencyKeyReused = plainRefusal('IdempotencyKeyReused');
export const SlotNotFound = plainRefusal('SlotNotFound');
export const OutcomeUnknown = plainRefusal('OutcomeUnknown');
export const SubmissionNotFound = plainRefusal('SubmissionNotFound');
export const OwnSubmission = plainRefusal('OwnSubmission');
export const AlreadyDecided = plainRefusal('AlreadyDecided');
export const ReasonMissing = plainRefusal('ReasonMissing');
export const QueryNotFound = plainRefusal('QueryNotFound');
export const QueryAnswered = plainRefusal('QueryAnswered');
export const AnswerMissing = plainRefusal('AnswerMissing');
export const PeriodNotFound = plainRefusal('PeriodNotFound');
export const PeriodSealed = plainRefusal('PeriodSealed');
export const NotSealed = plainRefusal('NotSealed');
export const SnapshotDamaged = plainRefusal('SnapshotDamaged');
export const LayoutNotFound = plainRefusal('LayoutNotFound');

export const PeriodClosed = builder.objectRef<RefusalOf<'PeriodClosed'>>('PeriodClosed').implement({
  interfaces: [Refusal],
  fields: (t) => ({ closedOn: t.expose('closedOn', { type: 'Date' }) }),
});

export const TooEarly = builder.objectRef<RefusalOf<'TooEarly'>>('TooEarly').implement({
  interfaces: [Refusal],
  fields: (t) => ({ earliest: t.expose('earliest', { type: 'DateTime' }) }),
});

export const QueriesUnusable = builder
  .objectRef<RefusalOf<'QueriesUnusable'>>('QueriesUnusable')
  .implement({
    interfaces: [Refusal],
    description: 'Lines the form does not have, a line twice, a question that asks nothing.',
    fields: (t) => ({ lines: t.idList({ resolve: ({ lines }) => [...lines] }) }),
  });

export const StaleBase = builder.objectRef<RefusalOf<'StaleBase'>>('StaleBase').implement({
  interfaces: [Refusal],
  fields: (t) => ({
    current: t.expose('current', {
      type: Submission,
      nullable: true,
      description: 'Null where the workbook is older than the data.',
    }),
  }),
});

export const OutdatedVersion = builder
  .objectRef<RefusalOf<'OutdatedVersion'>>('OutdatedVersion')
  .implement({
    interfaces: [Refusal],
    fields: (t) => ({ current: t.expose('current', { type: Submission }) }),
  });

export const FormSuperseded = builder
  .objectRef<RefusalOf<'FormSuperseded'>>('FormSuperseded')
  .implement({
    interfaces: [Refusal],
    fields: (t) => ({ version: t.exposeInt('version') }),
  });

export const SheetRejected = builder
  .objectRef<RefusalOf<'SheetRejected'>>('SheetRejected')
  .implement({
    interfaces: [Refusal],
    fields: (t) => ({
      findings: t.field({ type: [Finding], resolve: ({ findings }) => [...findings] }),
    }),
  });

export const InvalidFigures = builder
  .objectRef<RefusalOf<'InvalidFigures'>>('InvalidFigures')
  .implement({
    interfaces: [Refusal],
    description:
      'Not a matter of wrong figures: lines the form does not have, a line twice, text that is no decimal.',
    fields: (t) => ({ lines: t.idList({ resolve: ({ lines }) => [...lines] }) }),
  });
