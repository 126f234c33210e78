import { makeStyles, tokens } from '@fluentui/react-components';
import type { Messages } from '../messages.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { groupedDigits, rowName } from '../words/describeFigure.ts';
import { describeApiProblem, describeWorkbookProblem } from '../words/describeProblem.ts';
import type { Pulled, PullProblem } from './pullReport.ts';
import type { Reporting } from './useReport.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  values: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

export function PulledNotice({ pulled }: { readonly pulled: NonNullable<Reporting['pulled']> }) {
  const messages = useMessages();
  if (!pulled.ok) {
    return <Notice intent="warning">{describePullProblem(pulled.error, messages)}</Notice>;
  }
  const { sheetName, refreshed, changed, leftAlone } = pulled.value.outcome;
  const words = messages.report;
  return (
    <Stack>
      <Notice intent="success">
        {words.pulled(sheetName)}
        {refreshed && words.changed(changed.length)}
      </Notice>
      {leftAlone.length > 0 && <Notice intent="info">{words.leftAlone(leftAlone)}</Notice>}
      {changed.length > 0 && <ChangedList {...pulled.value} />}
    </Stack>
  );
}

function ChangedList({ report, outcome }: Pulled) {
  const styles = useStyles();
  const words = useMessages().report;
  const rows = report.sections.flatMap((section) => section.rows);
  return (
    <details>
      <summary>{words.changedList}</summary>
      <ul className={styles.list}>
        {outcome.changed.map(({ line, from, to }) => {
          const row = rows.find((candidate) => candidate.line === line);
          return (
            <li key={line} className={styles.item}>
              <span>{row ? rowName(row) : line}</span>
              <span className={styles.values}>
                {groupedDigits(from)} → {groupedDigits(to)}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function describePullProblem(problem: PullProblem, messages: Messages): string {
  switch (problem.kind) {
    case 'NoReport':
      return messages.report.forbidden;
    case 'Workbook':
      return describeWorkbookProblem(problem.problem, messages);
    case 'Api':
      return describeApiProblem(problem.problem, messages);
  }
}
