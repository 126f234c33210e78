// A term as people write it, with names and figures in place of codes.
import type { Term } from '../rules/expression.ts';
import { namedValue, nameOf, operandsOf, type RuleFigures, withUnit } from './ruleFigures.ts';

/** More members than this are not told one by one. */
const roomForMembers = 8;

export function termText(term: Term, figures: RuleFigures): string {
  switch (term.kind) {
    case 'Number':
      return term.unit === null ? term.text : withUnit(term.text, term.unit);
    case 'Reference':
      return operandsOf(term, figures)
        .map((operand) => namedValue(operand, figures))
        .join(' + ');
    case 'Sum':
      return term.parts
        .map(({ negative, term: part }, index) => {
          const sign = negative ? '− ' : index === 0 ? '' : '+ ';
          return `${sign}${part.kind === 'Sum' ? bracketed(part, figures) : termText(part, figures)}`;
        })
        .join(' ');
    case 'Product':
      return term.parts
        .map(({ inverse, term: part }, index) => {
          const isNested = part.kind === 'Sum' || part.kind === 'Product' || isSumOfMany(part);
          const text = isNested ? bracketed(part, figures) : termText(part, figures);
          return index === 0 ? text : `${inverse ? '÷' : '×'} ${text}`;
        })
        .join(' ');
    case 'Call':
      return callText(term, figures);
  }
}

function isSumOfMany(term: Term): boolean {
  return term.kind === 'Call' && term.name === 'SUM';
}

function bracketed(term: Term, figures: RuleFigures): string {
  return `(${termText(term, figures)})`;
}

function callText(call: Term & { readonly kind: 'Call' }, figures: RuleFigures): string {
  const { words } = figures;
  const terms = call.arguments.flatMap((argument) => argumentTexts(argument, figures));
  switch (call.name) {
    case 'SUM':
      return terms.join(' + ');
    case 'MIN':
      return words.least(terms);
    case 'MAX':
      return words.most(terms);
    case 'COUNT':
      return words.reportedAmong(terms);
    case 'ABS':
      return `|${terms.join(', ')}|`;
    case 'ROUND':
      return words.rounded(terms.join(', '));
  }
}

function argumentTexts(term: Term, figures: RuleFigures): readonly string[] {
  if (term.kind !== 'Reference') return [termText(term, figures)];
  const operands = operandsOf(term, figures);
  const told = operands.slice(0, roomForMembers).map((operand) => namedValue(operand, figures));
  const last = operands.at(-1);
  return last === undefined || operands.length <= roomForMembers
    ? told
    : [...told.slice(0, -1), '…', nameOf(last, figures)];
}
