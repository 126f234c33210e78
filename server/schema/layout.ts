// How the report is laid out: read by everyone who sees it, kept by a compiler.
import type { KeptLayout, ReportColumn } from '#domain/layout/layout.ts';
import { reportColumns, roundings } from '#domain/layout/layout.ts';
import { columnLabel } from '#domain/words/layout.ts';
import { builder, usecasesOf } from './builder.ts';
import { LayoutNotFound, OutcomeUnknown } from './refusal.ts';
import { LayoutInvalid, StaleLayout } from './reportRefusal.ts';
import { LocaleEnum } from './words.ts';

const ColumnEnum = builder.enumType('ReportColumnKey', { values: reportColumns });
const RoundingEnum = builder.enumType('Rounding', {
  description:
    'What becomes of a difference that only rounding makes: noted, or put into the largest part (舍位平衡).',
  values: roundings,
});

export const Column = builder.objectRef<ReportColumn>('ReportColumn').implement({
  fields: (t) => ({
    key: t.field({ type: ColumnEnum, resolve: (column) => column }),
    label: t.string({
      args: { locale: t.arg({ type: LocaleEnum, defaultValue: 'zh-CN' }) },
      resolve: (column, { locale }) => columnLabel(column, locale),
    }),
  }),
});

const LayoutSection = builder.objectRef<KeptLayout['sections'][number]>('LayoutSection').implement({
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As the forms name it.' }),
    title: t.exposeString('title', { nullable: true, description: 'What is printed instead.' }),
    lines: t.idList({
      description: 'These come first; the other lines of the section follow as in the forms.',
      resolve: ({ lines }) => [...lines],
    }),
  }),
});

const DisplayUnit = builder.objectRef<KeptLayout['units'][number]>('DisplayUnit').implement({
  fields: (t) => ({
    code: t.exposeID('code'),
    unit: t.exposeString('unit'),
    decimals: t.exposeInt('decimals'),
  }),
});

export const Layout = builder.objectRef<KeptLayout>('Layout').implement({
  fields: (t) => ({
    name: t.exposeID('name'),
    version: t.exposeInt('version', { description: '0 where nobody has kept it yet.' }),
    sections: t.field({ type: [LayoutSection], resolve: ({ sections }) => [...sections] }),
    hiddenColumns: t.field({ type: [ColumnEnum], resolve: (layout) => [...layout.hiddenColumns] }),
    units: t.field({ type: [DisplayUnit], resolve: ({ units }) => [...units] }),
    rounding: t.expose('rounding', { type: RoundingEnum }),
  }),
});

builder.queryField('layouts', (t) =>
  t.field({
    type: [Layout],
    description: 'The newest version of each.',
    resolve: async (_root, _args, context) => [...(await usecasesOf(context).listLayouts())],
  }),
);

const LayoutSectionInput = builder.inputType('LayoutSectionInput', {
  fields: (t) => ({ name: t.string(), title: t.string({ required: false }), lines: t.idList() }),
});

const DisplayUnitInput = builder.inputType('DisplayUnitInput', {
  fields: (t) => ({ code: t.id(), unit: t.string(), decimals: t.int() }),
});

const SaveLayoutInput = builder.inputType('SaveLayoutInput', {
  fields: (t) => ({
    name: t.id(),
    basedOn: t.int({ description: 'The version that was changed; 0 for a new layout.' }),
    sections: t.field({ type: [LayoutSectionInput] }),
    hiddenColumns: t.field({ type: [ColumnEnum] }),
    units: t.field({ type: [DisplayUnitInput] }),
    rounding: t.field({ type: RoundingEnum }),
  }),
});

const SaveLayoutResult = builder.unionType('SaveLayoutResult', {
  types: [Layout, LayoutNotFound, LayoutInvalid, StaleLayout, OutcomeUnknown],
  resolveType: (value) => ('kind' in value ? value.kind : 'Layout'),
});

builder.mutationField('saveLayout', (t) =>
  t.field({
    type: SaveLayoutResult,
    args: { input: t.arg({ type: SaveLayoutInput }) },
    resolve: async (_root, { input: { basedOn, sections, ...layout } }, context) => {
      const titled = sections.map(({ title, ...section }) => ({
        ...section,
        title: title ?? null,
      }));
      const result = await usecasesOf(context).saveLayout({
        basedOn,
        layout: { ...layout, sections: titled },
      });
      return result.ok ? result.value : result.error;
    },
  }),
);
