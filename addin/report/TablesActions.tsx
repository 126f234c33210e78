// What can be done with the tables in the workbook: pull or refresh them, and what became of it.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReportPlace } from '../excel/pulledReport.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { ArrangementChoice } from './ArrangementChoice.tsx';
import { PulledNotice } from './PulledNotice.tsx';
import { PullProgress } from './PullProgress.tsx';
import { UndoneNotice } from './UndoneNotice.tsx';
import type { Reporting } from './useReport.ts';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

export function TablesActions({ reporting }: { readonly reporting: Reporting }) {
  const styles = useStyles();
  const words = useMessages().report;
  const { tables, staleness, coverage, pulling, pull } = reporting;
  const { state } = pulling;
  const isBusy = state.kind === 'Pulling' || state.kind === 'Undoing';
  return (
    <Stack>
      {tables === null && (
        <ArrangementChoice chosen={reporting.arrangement} choose={reporting.setArrangement} />
      )}
      {staleness && !isBusy && <Notice intent="warning">{words.behind(staleness)}</Notice>}
      <Button
        appearance={tables && !staleness ? 'secondary' : 'primary'}
        disabledFocusable={isBusy || !coverage?.ok || !coverage.value}
        onClick={pull}
      >
        {state.kind === 'Pulling' ? words.pulling : tables ? words.refresh : words.pull}
      </Button>
      {tables && (
        <Text size={200} className={styles.hint}>
          {words.refreshHint}
        </Text>
      )}
      <PullOutcomeView reporting={reporting} />
    </Stack>
  );
}

function PullOutcomeView({ reporting }: { readonly reporting: Reporting }) {
  const workbook = useWorkbook();
  const { pulling, tables } = reporting;
  const { state, undo, cancel } = pulling;
  const goTo = ({ line, column }: ReportPlace) => {
    if (tables) void workbook.goToReport({ ...tables, line, column });
  };
  switch (state.kind) {
    case 'Idle':
    case 'Undoing':
      return null;
    case 'Pulling':
      return <PullProgress progress={state.progress} cancel={cancel} />;
    case 'Pulled':
      return <PulledNotice result={state.result} {...{ undo, goTo }} />;
    case 'Undone':
      return <UndoneNotice result={state.result} goTo={goTo} />;
  }
}
