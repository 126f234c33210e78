import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '#domain/finding.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

interface ConfirmationProps {
  readonly finding: Finding;
  readonly judged: JudgedSheet;
  readonly actions: FindingActions;
}

/** 是 confirms the reading that is offered; 否 leads to its cell. */
export function Confirmation({ finding, judged, actions }: ConfirmationProps) {
  const styles = useStyles();
  const words = useMessages().check;
  const line = judged.sheet.context.form.lines.find(({ key }) => key === finding.line);
  const name = line ? lineName(line) : finding.line;
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="primary"
        aria-label={words.yesFor(name)}
        onClick={() => {
          actions.confirm([finding]);
        }}
      >
        {words.yes}
      </Button>
      <Button
        size="small"
        aria-label={words.noFor(name)}
        onClick={() => {
          actions.goTo(finding.line);
        }}
      >
        {words.no}
      </Button>
    </div>
  );
}
