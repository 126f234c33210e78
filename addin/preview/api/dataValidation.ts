// DataValidation of a range.
import { hostType } from '../host/hostObject.ts';
import { absoluteAreaName, sheetPrefix } from '../workbook/address.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import {
  areaValidity,
  changeValidation,
  clearValidation,
  validationOf,
} from '../workbook/validating.ts';
import {
  type Comparison,
  VALIDATION_OPERATORS,
  type Validation,
  type ValidationRule,
} from '../workbook/validation.ts';
import type { Place } from '../workbook/workbook.ts';
import { areaOf, asBoolean, asPlace, asRecord, asText, oneOf, optional } from './argument.ts';

const TYPES = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  custom: 'Custom',
} as const;

const RULE_KINDS = Object.keys(TYPES);

function readRule(value: unknown): ValidationRule | undefined {
  const later = ['date', 'time'];
  const rule = asRecord(value, [...RULE_KINDS, ...later]);
  const [kind, ...more] = Object.keys(rule).filter((key) => rule[key] !== null);
  if (kind === undefined) return undefined;
  if (more.length > 0) throw hostError('InvalidArgument');
  if (later.includes(kind)) throw notImplemented(`DataValidationRule.${kind}`);
  switch (kind) {
    case 'list': {
      const { source, inCellDropDown } = asRecord(rule[kind], ['source', 'inCellDropDown']);
      const isShown = optional(inCellDropDown, asBoolean) ?? true;
      return { kind, source: readSource(source), inCellDropDown: isShown };
    }
    case 'custom':
      return { kind, formula: asText(asRecord(rule[kind], ['formula'])['formula']) };
    default:
      return {
        kind: kind as 'wholeNumber' | 'decimal' | 'textLength',
        comparison: readComparison(rule[kind]),
      };
  }
}

/** A list written out, a formula, or a Range. */
function readSource(value: unknown): string {
  if (typeof value === 'string') return value;
  const place = asPlace(value);
  return `=${sheetPrefix(place.sheet.name)}${absoluteAreaName(areaOf(place))}`;
}

function readComparison(value: unknown): Comparison {
  const { operator, formula1, formula2 } = asRecord(value, ['operator', 'formula1', 'formula2']);
  return {
    operator: oneOf(VALIDATION_OPERATORS)(operator),
    formula1: readOperand(formula1),
    formula2: optional(formula2, readOperand),
  };
}

function readOperand(value: unknown): string | number {
  if (typeof value !== 'string' && typeof value !== 'number') throw hostError('InvalidArgument');
  return value;
}

function writeRule(rule: ValidationRule | undefined): unknown {
  if (!rule) return {};
  switch (rule.kind) {
    case 'list':
      return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength':
      return { [rule.kind]: rule.comparison };
  }
}

const governing = (place: Place) => validationOf(place.sheet, areaOf(place));

function change(place: Place, part: Partial<Omit<Validation, 'areas'>>): void {
  for (const area of place.areas) changeValidation(place.sheet, area, part);
}

const ALERT_KEYS = ['showAlert', 'style', 'title', 'message'];

export const dataValidation = hostType<Place>({
  name: 'DataValidation',
  properties: {
    rule: {
      get: (place) => writeRule(governing(place)?.rule),
      set: (place, value) => {
        change(place, { rule: readRule(value) });
      },
    },
    type: {
      get: (place) => {
        const validation = governing(place);
        if (validation === null) return 'Inconsistent';
        return validation?.rule ? TYPES[validation.rule.kind] : 'None';
      },
    },
    ignoreBlanks: {
      get: (place) => governing(place)?.ignoreBlanks ?? true,
      set: (place, value) => {
        change(place, { ignoreBlanks: asBoolean(value) });
      },
    },
    prompt: {
      get: (place) => governing(place)?.prompt ?? { showPrompt: true, title: '', message: '' },
      set: (place, value) => {
        const { showPrompt, title, message } = asRecord(value, ['showPrompt', 'title', 'message']);
        const prompt = { showPrompt: asBoolean(showPrompt), ...limited(title, message) };
        change(place, { prompt });
      },
    },
    errorAlert: {
      get: (place) =>
        governing(place)?.alert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
      set: (place, value) => {
        const { showAlert, style, title, message } = asRecord(value, ALERT_KEYS);
        const alert = {
          showAlert: asBoolean(showAlert),
          style: oneOf(['Stop', 'Warning', 'Information'])(style),
          ...limited(title, message),
        };
        change(place, { alert });
      },
    },
    valid: { get: (place) => areaValidity(place.sheet, areaOf(place)) },
  },
  methods: {
    clear: ({ sheet, areas }) => {
      for (const area of areas) clearValidation(sheet, area);
    },
  },
});

/** Excel takes 32 characters of title and 255 of message. */
function limited(title: unknown, message: unknown) {
  const texts = { title: asText(title), message: asText(message) };
  if (texts.title.length > 32 || texts.message.length > 255) throw hostError('InvalidArgument');
  return texts;
}
