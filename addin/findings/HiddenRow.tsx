import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '#domain/finding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface HiddenRowProps {
  readonly finding: Finding;
  readonly judged: JudgedSheet;
  readonly actions: Pick<FindingActions, 'showRow'>;
}

/** A cell that nobody sees cannot be corrected. */
export function HiddenRow({ finding, judged, actions }: HiddenRowProps) {
  const styles = useStyles();
  const words = useMessages().check;
  if (judged.rows.get(finding.line)?.hidden !== true) return null;
  return (
    <div className={styles.root}>
      <span>{words.hiddenRow}</span>
      <Button
        size="small"
        onClick={() => {
          actions.showRow(finding.line);
        }}
      >
        {words.showRow}
      </Button>
    </div>
  );
}
