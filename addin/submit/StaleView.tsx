import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Figures } from '#domain/figure.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Submission } from '../api/api.ts';
import { figuresOf } from '../api/sheetOf.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import { useLocale, useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import { describeTime } from '../words/describeTime.ts';
import type { Side } from './compareFigures.ts';
import { differingLines } from './compareFigures.ts';
import { DifferingLines } from './DifferingLines.tsx';
import { mergeVersions } from './mergeVersions.ts';

interface StaleViewProps {
  readonly current: Submission | null;
  readonly base: Figures | null;
  readonly judged: JudgedSheet;
  readonly close: () => void;
}

/** Someone submitted in between. Line by line one side is taken; then the sheet stands on their version. */
export function StaleView({ current, base, judged, close }: StaleViewProps) {
  const messages = useMessages();
  const words = messages.submit;
  const locale = useLocale();
  const workbook = useWorkbook();
  const { form } = judged.sheet.context;
  const differing = current
    ? differingLines(form, base, { mine: judged.figures, theirs: figuresOf(current.figures) })
    : [];
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(
    () =>
      new Map(differing.flatMap(({ line, proposed }) => (proposed ? [[line.key, proposed]] : []))),
  );
  const [problem, setProblem] = useState<WorkbookProblem | null>(null);
  const merge = async () => {
    const version = current?.n ?? 0;
    const merged = await mergeVersions(
      { lines: form.lines, differing, choices, version },
      workbook,
    );
    if (merged.ok) close();
    else setProblem(merged.error);
  };
  return (
    <Stack>
      <Notice intent="warning">
        {current
          ? words.stale(current.n, current.by, describeTime(current.receivedAt, locale))
          : words.staleGone}
        {current && differing.length === 0 && ` ${words.staleNothing}`}
      </Notice>
      <DifferingLines
        {...{ differing, choices }}
        choose={(line, side) => {
          setChoices(new Map(choices).set(line, side));
        }}
      />
      {problem && (
        <Notice intent="warning">{describeWorkbookProblem(problem, messages, form)}</Notice>
      )}
      <Button
        appearance="primary"
        disabledFocusable={choices.size < differing.length}
        onClick={() => void merge()}
      >
        {words.merge}
      </Button>
    </Stack>
  );
}
