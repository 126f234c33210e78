// Enumerations. GraphQL spells locales with an underscore.
import { roles } from '#domain/caller.ts';
import { figureStatuses } from '#domain/figure.ts';
import { decisionKinds } from '#domain/submitting/version.ts';
import { builder } from './builder.ts';

export const LocaleEnum = builder.enumType('Locale', {
  values: { zh_CN: { value: 'zh-CN' }, en_US: { value: 'en-US' } } as const,
});

export const FigureStatusEnum = builder.enumType('FigureStatus', { values: figureStatuses });
export const RoleEnum = builder.enumType('Role', { values: roles });
export const SeverityEnum = builder.enumType('Severity', {
  values: ['error', 'warning', 'info'] as const,
});
export const QualifierEnum = builder.enumType('Qualifier', {
  description: '余 is at least, 以内 at most: a bound takes no part in growth or means.',
  values: ['exact', 'atLeast', 'atMost'] as const,
});
export const SlotStateEnum = builder.enumType('SlotState', {
  values: ['empty', 'submitted', 'accepted', 'returned', 'withdrawn', 'reopened'] as const,
});
export const QueryStateEnum = builder.enumType('QueryState', {
  values: ['open', 'answered', 'closed'] as const,
});
export const DecisionKindEnum = builder.enumType('DecisionKind', { values: decisionKinds });
export const VersionStateEnum = builder.enumType('VersionState', {
  values: ['submitted', 'accepted', 'returned', 'withdrawn', 'reopened', 'superseded'] as const,
});
