// The words we write into a department's sheet and around it.
import type { Locale } from '#domain/locale.ts';
import type { SheetColumn } from './sheetColumns.ts';
import type { SheetLayout } from './workbook.ts';

interface SheetLabels {
  readonly columns: Readonly<Record<SheetColumn, string>>;
  readonly title: (layout: SheetLayout) => string;
  readonly reporter: string;
  readonly period: string;
  readonly person: string;
  readonly telephone: string;
  readonly fictional: string;
  readonly legend: string;
  readonly note: string;
  readonly among: string;
  readonly definition: string;
  readonly unit: string;
  readonly previous: string;
  readonly unusual: string;
  readonly unusualMessage: (unit: string) => string;
  readonly footer: string;
}

export const sheetLabels: Readonly<Record<Locale, SheetLabels>> = {
  'zh-CN': {
    columns: {
      number: '序号',
      name: '指标名称',
      unit: '计量单位',
      previous: '上年同期',
      plan: '本年计划',
      value: '本期数',
      status: '状态',
      remark: '备注',
      key: '',
    },
    title: ({ officeName, periodName, context }) =>
      `${officeName}${periodName}${context.form.title}`.replaceAll(/年\s*年/g, '年'),
    reporter: '填报单位：',
    period: '报告期：',
    person: '填报人：',
    telephone: '联系电话：',
    fictional: '示例数据，均为虚构',
    legend: '浅黄色单元格由填报单位填写，计量单位见各行',
    note: '说明：没有数字的，在“状态”栏选择不适用、暂无或含于他项；空白视为未填，不等于零。',
    among: '其中：',
    definition: '口径：',
    unit: '计量单位：',
    previous: '上年同期：',
    unusual: '请核对',
    unusualMessage: (unit) =>
      `这里一般只填数字，以${unit}为单位。点“确定”保留所填内容，校验时会再核对。`,
    footer: '第 &P 页 共 &N 页',
  },
  'en-US': {
    columns: {
      number: 'No.',
      name: 'Indicator',
      unit: 'Unit',
      previous: 'Last year',
      plan: 'Plan',
      value: 'This period',
      status: 'Status',
      remark: 'Remark',
      key: '',
    },
    title: ({ officeName, periodName, context }) =>
      `${officeName} – ${context.form.title}, ${periodName}`,
    reporter: 'Reporter: ',
    period: 'Period: ',
    person: 'Filled in by: ',
    telephone: 'Telephone: ',
    fictional: 'Sample data, all of it fictional',
    legend: 'Fill in the light yellow cells, in the unit of their row',
    note: 'Where there is no number, choose a status. A blank cell counts as missing, not as zero.',
    among: 'of which ',
    definition: 'Definition: ',
    unit: 'Unit: ',
    previous: 'Last year: ',
    unusual: 'Please check',
    unusualMessage: (unit) =>
      `A plain number in ${unit} is usual here. OK keeps what you typed; the check will look at it again.`,
    footer: 'Page &P of &N',
  },
};
