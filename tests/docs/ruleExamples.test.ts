// What the documentation says of the rule language is so: every example is put to the language itself.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleProblems } from '#domain/rules/ruleProblems.ts';
import { sampleLines } from '../domain/checking/sampleOffice.ts';
import { unitsForTests } from '../support/lines.ts';

const problemsOf = (expression: string) =>
  ruleProblems({ expression }, sampleLines, unitsForTests).map(({ kind }) => kind);

const pages = ['rules.md', 'rules.zh-CN.md'].map((name) => ({
  name,
  text: readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8'),
}));

function examplesOf(text: string): readonly string[] {
  return [...text.matchAll(/^```rule\n(.*?)^```$/gms)].flatMap(([, block = '']) =>
    block.trimEnd().split('\n'),
  );
}

function refusedIn(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^\| `([^`]+)` \| ([A-Z]\w+) \|$/gm)].map(([, rule = '', why = '']) => [
    rule,
    why,
  ]);
}

describe.each(pages)('$name', ({ text }) => {
  it('shows rules that can be saved', () => {
    const examples = examplesOf(text);
    expect(examples.length).toBeGreaterThan(10);
    expect(examples.flatMap((rule) => problemsOf(rule).map((kind) => `${rule}: ${kind}`))).toEqual(
      [],
    );
  });

  it('shows rules that cannot, and why', () => {
    const refused = refusedIn(text);
    expect(refused.length).toBeGreaterThan(4);
    expect(refused.map(([rule]) => [rule, problemsOf(rule)[0]])).toEqual(refused);
  });
});

it('says the same in both languages', () => {
  const [english, chinese] = pages.map(({ text }) => [examplesOf(text), refusedIn(text)]);
  expect(chinese).toEqual(english);
});
