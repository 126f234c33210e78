// Conditional formats, ours and those of the file.
import type { ConditionalRule as FileRule } from 'hucre';
import { absoluteAreaName, cellName } from '../workbook/address.ts';
import type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
  ScaleLimit,
} from '../workbook/conditionalFormat.ts';
import { solidFill } from './cellStyle.ts';
import { areasOf, areasText, bare, OPERATORS, operand } from './fileRules.ts';

type FileCondition = Omit<FileRule, 'priority' | 'range' | 'stopIfTrue' | 'style'>;

export function fileConditionalRule(format: ConditionalFormat, index: number): FileRule {
  const { condition, look, areas, stopIfTrue } = format;
  const [first] = areas;
  const cell = cellName(first?.row ?? 0, first?.column ?? 0);
  const whole = first ? absoluteAreaName(first) : cell;
  const isScale = condition.kind === 'dataBar' || condition.kind === 'colorScale';
  return {
    ...fileCondition(condition, { cell, whole }),
    priority: index + 1,
    range: areasText(areas),
    stopIfTrue,
    ...(!isScale && { style: fileLook(look) }),
  };
}

function fileLook({
  fill,
  fontColor,
  bold,
  italic,
}: ConditionalLook): NonNullable<FileRule['style']> {
  return {
    ...(fill !== undefined && { fill: solidFill(fill) }),
    font: {
      ...(fontColor !== undefined && { color: { rgb: fontColor.slice(1) } }),
      ...(bold !== undefined && { bold }),
      ...(italic !== undefined && { italic }),
    },
  };
}

/** How formulas call the rule's first cell, and all of its first area. */
interface Names {
  readonly cell: string;
  readonly whole: string;
}

/** What the file has no rule for, and what hucre would write without its particulars, becomes a formula that says the same. */
function fileCondition(condition: ConditionalRule, { cell, whole }: Names): FileCondition {
  const expression = (formula: string): FileCondition => ({ type: 'expression', formula });
  switch (condition.kind) {
    case 'custom':
      return expression(bare(condition.formula));
    case 'cellValue': {
      const { operator, formula1, formula2 } = condition.comparison;
      const operands = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(bare);
      return { type: 'cellIs', operator: OPERATORS[operator], formula: operands };
    }
    case 'text':
      return expression(textFormula(condition, cell));
    case 'preset': {
      const { criterion } = condition;
      if (criterion === 'DuplicateValues') return { type: 'duplicateValues' };
      if (criterion === 'UniqueValues') return { type: 'uniqueValues' };
      return expression(presetFormula(criterion, { cell, whole }));
    }
    case 'ranking':
      return expression(rankingFormula(condition, { cell, whole }));
    case 'dataBar': {
      const color = condition.color.slice(1);
      const cfvo = [condition.lower, condition.upper].map((limit, index) =>
        fileLimit(limit, index),
      );
      return { type: 'dataBar', dataBar: { cfvo, color } };
    }
    case 'colorScale': {
      const { stops } = condition;
      const colors = stops.map(({ color }) => color.slice(1));
      return { type: 'colorScale', colorScale: { cfvo: stops.map(fileLimit), colors } };
    }
  }
}

function fileLimit({ type, value }: ScaleLimit, index: number) {
  switch (type) {
    case 'LowestValue':
      return { type: 'min' as const };
    case 'HighestValue':
      return { type: 'max' as const };
    case 'Automatic':
      return { type: index === 0 ? ('min' as const) : ('max' as const) };
    case 'Number':
      return { type: 'num' as const, value: String(value ?? 0) };
    case 'Percent':
      return { type: 'percent' as const, value: String(value ?? 0) };
    case 'Percentile':
      return { type: 'percentile' as const, value: String(value ?? 0) };
  }
}

type Condition<K> = Extract<ConditionalRule, { readonly kind: K }>;

function textFormula({ operator, text }: Condition<'text'>, cell: string): string {
  if (text === '') return 'FALSE';
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'Contains':
      return `NOT(ISERROR(SEARCH(${quoted},${cell})))`;
    case 'NotContains':
      return `ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `LEFT(${cell},LEN(${quoted}))=${quoted}`;
    case 'EndsWith':
      return `RIGHT(${cell},LEN(${quoted}))=${quoted}`;
  }
}

function presetFormula(
  criterion: Exclude<Condition<'preset'>['criterion'], 'DuplicateValues' | 'UniqueValues'>,
  { cell, whole }: Names,
): string {
  const average = `SUMIF(${whole},"<1E+307")/COUNT(${whole})`;
  switch (criterion) {
    case 'Blanks':
      return `LEN(TRIM(${cell}))=0`;
    case 'NonBlanks':
      return `IF(ISERROR(${cell}),TRUE,LEN(TRIM(${cell}))>0)`;
    case 'Errors':
      return `ISERROR(${cell})`;
    case 'NonErrors':
      return `NOT(ISERROR(${cell}))`;
    case 'AboveAverage':
      return `AND(ISNUMBER(${cell}),${cell}>${average})`;
    case 'BelowAverage':
      return `AND(ISNUMBER(${cell}),${cell}<${average})`;
  }
}

/** By how many come before it, since counting passes over errors among the cells. */
function rankingFormula({ type, rank }: Condition<'ranking'>, { cell, whole }: Names): string {
  const share = `INT(COUNT(${whole})*${rank}/100)`;
  const wanted = type.endsWith('Percent') ? `MAX(1,${share})` : String(rank);
  const count = `MIN(COUNT(${whole}),${wanted})`;
  const isBefore = type.startsWith('Top') ? '>' : '<';
  return `AND(ISNUMBER(${cell}),COUNTIF(${whole},"${isBefore}"&${cell})<${count})`;
}

/** Kinds that the preview does not know are left out. */
export function conditionalFormatFromFile(
  rule: FileRule,
  id: string,
): ConditionalFormat | undefined {
  const condition = conditionFromFile(rule);
  if (!condition) return undefined;
  const { fill, font } = rule.style ?? {};
  const color = fill?.type === 'pattern' ? (fill.bgColor?.rgb ?? fill.fgColor?.rgb) : undefined;
  return {
    id,
    areas: areasOf(rule.range),
    condition,
    stopIfTrue: rule.stopIfTrue ?? false,
    look: {
      ...(color !== undefined && { fill: colorFromFile(color) }),
      ...(font?.color?.rgb !== undefined && { fontColor: colorFromFile(font.color.rgb) }),
      ...(font?.bold !== undefined && { bold: font.bold }),
      ...(font?.italic !== undefined && { italic: font.italic }),
    },
  };
}

function colorFromFile(rgb: string): string {
  return `#${rgb.slice(-6).toUpperCase()}`;
}

function conditionFromFile(rule: FileRule): ConditionalRule | undefined {
  const [formula, second] = [rule.formula ?? []].flat();
  switch (rule.type) {
    case 'expression':
      return formula === undefined ? undefined : { kind: 'custom', formula: `=${formula}` };
    case 'cellIs': {
      const [operator] = Object.entries(OPERATORS).find(([, name]) => name === rule.operator) ?? [];
      if (formula === undefined || operator === undefined) return undefined;
      const formula2 = second === undefined ? {} : { formula2: operand(second) };
      return {
        kind: 'cellValue',
        comparison: {
          operator: operator as keyof typeof OPERATORS,
          formula1: operand(formula),
          ...formula2,
        },
      };
    }
    case 'duplicateValues':
      return { kind: 'preset', criterion: 'DuplicateValues' };
    case 'uniqueValues':
      return { kind: 'preset', criterion: 'UniqueValues' };
    case 'dataBar': {
      const { cfvo = [], color = '638EC6' } = rule.dataBar ?? {};
      const [lower, upper] = cfvo.map(limitFromFile);
      if (!lower || !upper) return undefined;
      return { kind: 'dataBar', color: colorFromFile(color), lower, upper, isBarOnly: false };
    }
    case 'colorScale': {
      const { cfvo = [], colors = [] } = rule.colorScale ?? {};
      const stops = cfvo.flatMap((one, index) => {
        const limit = limitFromFile(one);
        return limit ? [{ ...limit, color: colorFromFile(colors[index] ?? 'FFFFFF') }] : [];
      });
      return stops.length === cfvo.length ? { kind: 'colorScale', stops } : undefined;
    }
    case 'iconSet':
    case 'top10':
    case 'aboveAverage':
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'containsBlanks':
    case 'notContainsBlanks':
      return undefined;
  }
}

const LIMITS = {
  min: 'LowestValue',
  max: 'HighestValue',
  num: 'Number',
  percent: 'Percent',
  percentile: 'Percentile',
} as const;

interface FileLimit {
  readonly type: keyof typeof LIMITS;
  readonly value?: string;
}

/** Undefined for limits that are formulas. */
function limitFromFile({ type, value }: FileLimit): ScaleLimit | undefined {
  if (value === undefined) return { type: LIMITS[type] };
  const number = Number(value);
  return Number.isNaN(number) ? undefined : { type: LIMITS[type], value: number };
}
