// Sentences about consolidated figures: their states, their notes, and how they came about.
import type { ConsolidatedFigure, FigureState, Reporter } from '../consolidation/consolidation.ts';
import { scaleOf } from '../consolidation/mergeRate.ts';
import type { ReporterValue, ReportNote } from '../consolidation/reportNote.ts';
import { printDecimal } from '../decimal.ts';
import type { Line, Merge } from '../indicator.ts';
import { memberName } from '../indicator.ts';
import type { Locale } from '../locale.ts';

const states: Record<Locale, Record<FigureState, string>> = {
  'zh-CN': {
    complete: '完整',
    partial: '部分汇总',
    missing: '未报',
    conflict: '数据冲突',
    undefined: '无法计算',
    unmergeable: '不可合并',
    notAvailable: '暂无',
    includedElsewhere: '含于他项',
    notApplicable: '不适用',
  },
  'en-US': {
    complete: 'Complete',
    partial: 'Partial',
    missing: 'Not reported',
    conflict: 'Conflict',
    undefined: 'Cannot be computed',
    unmergeable: 'Cannot be merged',
    notAvailable: 'Not available yet',
    includedElsewhere: 'Included elsewhere',
    notApplicable: 'Not applicable',
  },
};

export function describeState(state: FigureState, locale: Locale): string {
  return states[locale][state];
}

export function describeNote(note: ReportNote, locale: Locale): string {
  return locale === 'zh-CN' ? noteInChinese(note) : noteInEnglish(note);
}

function noteInChinese(note: ReportNote): string {
  switch (note.kind) {
    case 'Partial':
      return sentencesOf('；', '。', [
        note.missing.length > 0 && `未报：${names(note.missing, '、')}`,
        note.awaited.length > 0 && `暂无：${names(note.awaited, '、')}`,
      ]);
    case 'Conflict':
      return `各方所报不一致，未取任何一个：${values(note.values, '、')}。请核对后更正。`;
    case 'Undefined':
      return '分母或权数为零，或界限方向相反，算不出数值。';
    case 'Unmergeable':
      return `各单位的数既不能相加也不能平均：${values(note.values, '、')}。请补报其构成数。`;
    case 'MembersDiffer':
      return `合计填报 ${note.total}，分项之和为 ${note.ofMembers}，相差 ${note.difference}。`;
    case 'RoundedPartsDiffer':
      return `因四舍五入，所列分项之和 ${note.ofParts} 与合计 ${note.total} 相差 ${note.difference}。`;
    case 'Balanced':
      return `四舍五入应为 ${note.rounded}，为使分项之和等于合计，列为 ${note.shown}。`;
    case 'Discrepancy':
      return `${note.reporter.name}填报 ${note.typed}，按构成数计算为 ${note.recomputed}。`;
  }
}

function noteInEnglish(note: ReportNote): string {
  switch (note.kind) {
    case 'Partial':
      return sentencesOf('; ', '.', [
        note.missing.length > 0 && `Not reported: ${names(note.missing, ', ')}`,
        note.awaited.length > 0 && `Not available yet: ${names(note.awaited, ', ')}`,
      ]);
    case 'Conflict':
      return `The reported values differ and none was chosen: ${values(note.values, ', ')}. Check and correct them.`;
    case 'Undefined':
      return 'The denominator or the weights are zero, or bounds oppose each other: there is no value.';
    case 'Unmergeable':
      return `These values may be neither added nor averaged: ${values(note.values, ', ')}. Report their components.`;
    case 'MembersDiffer':
      return `The total is reported as ${note.total}, its members add up to ${note.ofMembers}: a difference of ${note.difference}.`;
    case 'RoundedPartsDiffer':
      return `Because of rounding the parts as shown add up to ${note.ofParts}, not to ${note.total}: a difference of ${note.difference}.`;
    case 'Balanced':
      return `Rounds to ${note.rounded}; shown as ${note.shown} so that the parts add up to their total.`;
    case 'Discrepancy':
      return `${note.reporter.name} reports ${note.typed}; its components give ${note.recomputed}.`;
  }
}

function sentencesOf(separator: string, end: string, parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false).join(separator) + end;
}

function names(reporters: readonly Reporter[], separator: string): string {
  return reporters.map(({ name }) => name).join(separator);
}

function values(given: readonly ReporterValue[], separator: string): string {
  return given.map(({ reporter, value }) => `${reporter.name} ${value}`).join(separator);
}

interface FormulaWords {
  readonly one: string;
  readonly members: (members: string) => string;
  readonly several: Record<Merge, (reporters: number) => string>;
}

const formulas: Record<Locale, FormulaWords> = {
  'zh-CN': {
    one: '由 1 个填报单位直接填报',
    members: (members) => `${members}（分项之和）`,
    several: {
      sum: (reporters) => `${reporters} 个填报单位之和`,
      latest: (reporters) => `${reporters} 个填报单位所报须一致，取其一`,
      max: (reporters) => `${reporters} 个填报单位中的最大值`,
      min: (reporters) => `${reporters} 个填报单位中的最小值`,
      ratio: (reporters) => `${reporters} 个填报单位分别填报，不相加、不平均`,
      weighted: (reporters) => `${reporters} 个填报单位分别填报，没有权数，不平均`,
      none: (reporters) => `${reporters} 个填报单位分别填报，不合并`,
    },
  },
  'en-US': {
    one: 'As given by one reporter',
    members: (members) => `${members} (sum of members)`,
    several: {
      sum: (reporters) => `Sum over ${reporters} reporters`,
      latest: (reporters) => `One value that ${reporters} reporters must agree on`,
      max: (reporters) => `Largest of ${reporters} reporters`,
      min: (reporters) => `Smallest of ${reporters} reporters`,
      ratio: (reporters) => `Given by ${reporters} reporters, neither added nor averaged`,
      weighted: (reporters) => `Given by ${reporters} reporters without weights, not averaged`,
      none: (reporters) => `Given by ${reporters} reporters, not merged`,
    },
  },
};

/** How a figure came about: `12 个填报单位之和`, `隐患整改数 ÷ 查出隐患数 × 100`. */
export function formulaInWords(figure: ConsolidatedFigure, locale: Locale): string {
  const { line, coverage, derived, computedFrom } = figure;
  const { one, members, several } = formulas[locale];
  if (derived)
    return members(computedFrom.map(({ member }) => memberName(member ?? '')).join(' + '));
  const [first, second] = computedFrom.map(({ indicator }) => indicator.name);
  if (first && second) return `${first} ÷ ${second}${scale(line)}`;
  if (first) return `Σ(${line.indicator.name} × ${first}) ÷ Σ ${first}`;
  return coverage.expected === 1 ? one : several[line.indicator.merge](coverage.expected);
}

function scale(line: Line): string {
  const factor = scaleOf(line);
  return factor.eq(1) ? '' : ` × ${printDecimal(factor)}`;
}
