import { makeStyles } from '@fluentui/react-components';
import type { SheetCheck } from './activeSheet/useSheetCheck.ts';
import { resultLine } from './findings/resultLine.ts';
import type { Messages } from './messages.ts';
import { useMessages } from './messages.ts';
import type { Reporting } from './report/useReport.ts';
import type { Submitting } from './submit/useSubmit.ts';
import { describeSheetProblem } from './words/describeProblem.ts';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

interface AnnouncementsProps {
  readonly check: SheetCheck;
  readonly submitting: Submitting;
  readonly reporting: Reporting;
}

/** Results for people who hear the pane: said when they come, without moving the focus. */
export function Announcements({ check, submitting, reporting }: AnnouncementsProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <div className={styles.root} aria-live="polite">
      <p>{checkSaid(check, messages)}</p>
      <p>{submittingSaid(submitting, messages)}</p>
      <p>{pullSaid(reporting, messages)}</p>
    </div>
  );
}

function checkSaid({ outcome, isChecking }: SheetCheck, messages: Messages): string {
  if (!outcome || isChecking) return '';
  return outcome.kind === 'Checked'
    ? resultLine(outcome.judged, messages)
    : describeSheetProblem(outcome.problem, messages);
}

function submittingSaid({ state }: Submitting, { submit }: Messages): string {
  if (state.kind === 'Verifying') return submit.verifying;
  return state.kind === 'Over' && state.outcome.kind === 'Stored' ? submit.done : '';
}

function pullSaid({ pulling: { state }, staleness }: Reporting, { report }: Messages): string {
  if (state.kind === 'Pulled' && state.result.ok) {
    const { sheetNames, changed, refreshed } = state.result.value.written;
    return report.pulled(sheetNames) + (refreshed ? report.changed(changed.length) : '');
  }
  return staleness ? report.behind(staleness) : '';
}
