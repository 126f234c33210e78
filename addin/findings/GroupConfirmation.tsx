import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';
import type { FindingGroup } from './groupFindings.ts';
import { readingGroups } from './readingGroups.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  sentence: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

interface GroupConfirmationProps {
  readonly group: FindingGroup;
  readonly judged: JudgedSheet;
  readonly actions: Pick<FindingActions, 'confirm'>;
}

export function GroupConfirmation({ group, judged, actions }: GroupConfirmationProps) {
  const styles = useStyles();
  const words = useMessages().check;
  return readingGroups(group.findings, judged).map(({ key, rows, unit, findings }) => (
    <div key={key} className={styles.root}>
      <p className={styles.sentence}>{words.readAll(rows, findings.length, unit)}</p>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        aria-label={`${words.confirmAll}：${words.readAll(rows, findings.length, unit)}`}
        onClick={() => {
          actions.confirm(findings);
        }}
      >
        {words.confirmAll}
      </Button>
    </div>
  ));
}
