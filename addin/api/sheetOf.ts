// A sheet as it travels → the very context in which the server will judge it.
import { Decimal } from '#domain/decimal.ts';
import type { Figures, FigureText } from '#domain/figure.ts';
import { parseFigure } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Line, Merge, Nature } from '#domain/indicator.ts';
import type { Confirmations } from '#domain/reading/readSheet.ts';
import type { MissingPolicy, Rule, RuleScope } from '#domain/rules/rule.ts';
import type { Unit, UnitKind, Units } from '#domain/unit.ts';
import type { Sheet } from './api.ts';
import type { SheetQuery } from './generated/graphql.ts';

type WireSheet = NonNullable<SheetQuery['sheet']>;
type WireLine = WireSheet['form']['lines'][number];
type WireFigure = FigureText & { readonly line: string };

export function sheetOf(wire: WireSheet): Sheet {
  const { office, period, reporter, state, current } = wire;
  return {
    ...{ office, period, reporter, state, current },
    currentFigures: figuresOf(wire.currentFigures),
    currentConfirmations: confirmationsOf(wire.currentFigures),
    previousExplanations: new Map(wire.previousExplanations.map(({ rule, text }) => [rule, text])),
    context: contextOf(wire),
  };
}

function confirmationsOf(wire: WireSheet['currentFigures']): Confirmations {
  return new Map(
    wire.flatMap(({ line, confirmed }) => (confirmed ? [[line, confirmed] as const] : [])),
  );
}

function contextOf({ form, units: wireUnits, rules, previous, plans }: WireSheet): SheetContext {
  const units = unitsOf(wireUnits);
  return {
    form: { ...form, lines: form.lines.map((line) => lineOf(line, units)) },
    units,
    rules: rules.map(ruleOf),
    previous: figuresOf(previous),
    plans: figuresOf(plans),
  };
}

function unitsOf(wire: WireSheet['units']): Units {
  return new Map(
    wire.map(({ symbol, kind, numerator, denominator }) => [
      symbol,
      {
        symbol,
        kind: kind as UnitKind,
        numerator: new Decimal(numerator),
        denominator: new Decimal(denominator),
      },
    ]),
  );
}

function lineOf({ indicator, ...line }: WireLine, units: Units): Line {
  return {
    ...line,
    indicator: {
      ...indicator,
      unit: unitOf(indicator.unit, units),
      merge: indicator.merge as Merge,
      nature: indicator.nature as Nature,
    },
  };
}

function unitOf(symbol: string, units: Units): Unit {
  const unit = units.get(symbol);
  if (!unit) throw new Error(`The sheet has lines in ${symbol} but does not define that unit`);
  return unit;
}

function ruleOf({ titleZh, titleEn, ...rule }: WireSheet['rules'][number]): Rule {
  return {
    ...rule,
    missing: rule.missing as MissingPolicy,
    scope: rule.scope as RuleScope,
    title: { 'zh-CN': titleZh, 'en-US': titleEn },
  };
}

/** Throws on text that is no figure: the server sends none, and a gap must not be mistaken for one. */
export function figuresOf(wire: readonly WireFigure[]): Figures {
  return new Map(
    wire.map(({ line, value, status }) => {
      const figure = parseFigure({ value, status });
      if (!figure) throw new Error(`The server sent no figure for ${line}`);
      return [line, figure];
    }),
  );
}
