import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

builder.scalarType('Date', {
  description: 'A calendar day in the office, `2021-12-31`.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
    throw new GraphQLError('A date is written 2021-12-31.');
  },
});

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, UTC.',
  serialize: String,
  parseValue: (value) => {
    if (typeof value === 'string' && !Number.isNaN(Date.parse(value)))
      return new Date(value).toISOString();
    throw new GraphQLError('An instant is written 2021-12-31T16:20:00.000Z.');
  },
});

builder.scalarType('FindingDetail', {
  description:
    'What a finding says besides its operands: `{kind: "Required"}`, `{kind: "Reading", …}` or `{kind: "Rule", …}`, numbers as text.',
  serialize: (value) => value,
});
