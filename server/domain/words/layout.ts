// The columns of a report table, and what is wrong with a layout, as people read it.
import type { ReportColumn } from '../layout/layout.ts';
import type { LayoutProblem } from '../layout/layoutProblems.ts';
import type { Locale } from '../locale.ts';

const columns: Record<Locale, Record<ReportColumn, string>> = {
  'zh-CN': {
    unit: '计量单位',
    thisPeriod: '本期',
    lastPeriod: '上年同期',
    growth: '增减额',
    growthPercent: '增减%',
    plan: '计划',
    completionPercent: '完成计划%',
    coverage: '已报／应报',
    state: '状态',
  },
  'en-US': {
    unit: 'Unit',
    thisPeriod: 'This period',
    lastPeriod: 'Last year',
    growth: 'Change',
    growthPercent: 'Change %',
    plan: 'Plan',
    completionPercent: 'Plan done %',
    coverage: 'Reported / expected',
    state: 'State',
  },
};

export function columnLabel(column: ReportColumn, locale: Locale): string {
  return columns[locale][column];
}

export function describeLayoutProblem(problem: LayoutProblem, locale: Locale): string {
  return locale === 'zh-CN' ? inChinese(problem) : inEnglish(problem);
}

function inChinese(problem: LayoutProblem): string {
  switch (problem.kind) {
    case 'NameUnusable':
      return '版式名称要有 1 到 40 个字。';
    case 'TooMuch':
      return '章节、行和单位合计不能超过 5000 项。';
    case 'SectionUnknown':
      return `没有“${problem.section}”这一章节，请按报表里的章节名填写。`;
    case 'SectionTwice':
      return `章节“${problem.section}”出现了两次，请只留一次。`;
    case 'TitleUnusable':
      return `章节“${problem.section}”的标题要有 1 到 60 个字。`;
    case 'LineUnknown':
      return `章节“${problem.section}”里的 ${problem.line} 不是任何报表的行。`;
    case 'LineTwice':
      return `${problem.line} 排了两次，请只留一处。`;
    case 'IndicatorUnknown':
      return `没有指标 ${problem.code}，不能为它选单位。`;
    case 'IndicatorTwice':
      return `指标 ${problem.code} 选了两次单位，请只留一次。`;
    case 'UnitUnknown':
      return `指标 ${problem.code} 的单位“${problem.unit}”不存在。`;
    case 'UnitOfOtherKind':
      return `指标 ${problem.code} 按${problem.own}计，不能用“${problem.unit}”显示。`;
    case 'DecimalsOutOfRange':
      return `指标 ${problem.code} 的小数位数要在 0 到 10 之间。`;
    case 'FiguresHidden':
      return '“本期”一列不能隐藏。';
  }
}

function inEnglish(problem: LayoutProblem): string {
  switch (problem.kind) {
    case 'NameUnusable':
      return 'A layout needs a name of 1 to 40 characters.';
    case 'TooMuch':
      return 'Sections, lines and units may be 5,000 in all.';
    case 'SectionUnknown':
      return `No form has a section "${problem.section}".`;
    case 'SectionTwice':
      return `Section "${problem.section}" is there twice.`;
    case 'TitleUnusable':
      return `The title of section "${problem.section}" needs 1 to 60 characters.`;
    case 'LineUnknown':
      return `${problem.line}, in section "${problem.section}", is a line of no form.`;
    case 'LineTwice':
      return `${problem.line} is placed twice.`;
    case 'IndicatorUnknown':
      return `There is no indicator ${problem.code} to choose a unit for.`;
    case 'IndicatorTwice':
      return `A unit is chosen twice for indicator ${problem.code}.`;
    case 'UnitUnknown':
      return `There is no unit "${problem.unit}", which indicator ${problem.code} is to be shown in.`;
    case 'UnitOfOtherKind':
      return `Indicator ${problem.code} is measured in ${problem.own}, which does not convert to ${problem.unit}.`;
    case 'DecimalsOutOfRange':
      return `Indicator ${problem.code} needs 0 to 10 decimals.`;
    case 'FiguresHidden':
      return 'The column "This period" cannot be hidden.';
  }
}
