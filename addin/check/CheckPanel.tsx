import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { FindingList } from '../findings/FindingList.tsx';
import { useFindingActions } from '../findings/useFindingActions.ts';
import { useMessages } from '../messages.ts';
import { EmptyState } from '../pane/EmptyState.tsx';
import { Notice } from '../pane/Notice.tsx';
import { Waiting } from '../pane/Waiting.tsx';
import { describeSheetProblem } from '../words/describeProblem.ts';
import { CheckResult } from './CheckResult.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { StatusBar } from './StatusBar.tsx';
import { useCheckReport } from './useCheckReport.ts';
import { useFindingSteps } from './useFindingSteps.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  bar: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
});

interface CheckPanelProps {
  readonly check: SheetCheck;
  readonly openSubmit: () => void;
}

export function CheckPanel({ check, openSubmit }: CheckPanelProps) {
  const words = useMessages().check;
  const { outcome, isChecking } = check;
  if (!outcome && isChecking) return <Waiting />;
  if (!outcome) {
    return (
      <EmptyState title={words.notYet} hint={words.notYetHint}>
        <Button appearance="primary" onClick={check.check}>
          {words.run}
        </Button>
      </EmptyState>
    );
  }
  return <Checked {...{ check, openSubmit }} />;
}

function Checked({ check, openSubmit }: CheckPanelProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.check;
  const { outcome, judged, isChecking } = check;
  const { actions, problem, lastChange } = useFindingActions(check);
  const reporting = useCheckReport();
  const steps = useFindingSteps(judged?.findings ?? [], actions);
  return (
    <div className={styles.root}>
      {judged && <CheckResult {...{ judged, openSubmit }} />}
      {outcome?.kind === 'Unreadable' && (
        <Notice intent="warning">{describeSheetProblem(outcome.problem, messages)}</Notice>
      )}
      {problem !== null && <Notice intent="warning">{problem}</Notice>}
      {lastChange && (
        <Notice intent="success">
          {lastChange.kind === 'Repaired' ? words.repaired : words.confirmed(lastChange.cells)}{' '}
          <Button size="small" onClick={lastChange.undo}>
            {words.undo}
          </Button>
        </Notice>
      )}
      {outcome?.kind === 'Checked' && outcome.marksRefused && (
        <Notice intent="info">{words.marksRefused}</Notice>
      )}
      {reporting.told && <Notice intent={reporting.told.intent}>{reporting.told.sentence}</Notice>}
      <div className={styles.bar}>
        <Button size="small" disabledFocusable={isChecking} onClick={check.check}>
          {isChecking ? words.checking : words.again}
        </Button>
        {judged && (
          <Button
            size="small"
            disabledFocusable={reporting.isWriting}
            onClick={() => {
              reporting.write(judged);
            }}
          >
            {words.report}
          </Button>
        )}
        <Switch
          label={words.marks}
          checked={check.marks}
          onChange={(_event, { checked }) => {
            check.setMarks(checked);
          }}
        />
      </div>
      {judged && <StatusBar judged={judged} give={actions.giveStatus} />}
      {judged && judged.findings.length > 0 && (
        <>
          <FindingSteps steps={steps} />
          <FindingList findings={steps.ordered} current={steps.current} {...{ judged, actions }} />
        </>
      )}
    </div>
  );
}
