import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { countFindings, openCount } from '../findings/countFindings.ts';
import { resultLine } from '../findings/resultLine.ts';
import { useMessages } from '../messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  passed: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorStatusSuccessForeground1,
  },
  about: { color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
});

interface CheckResultProps {
  readonly judged: JudgedSheet;
  readonly openSubmit: () => void;
}

/** The one line a person looks for: how many figures, and what is left to do about them. */
export function CheckResult({ judged, openSubmit }: CheckResultProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.check;
  const lines = judged.sheet.context.form.lines.length;
  const counts = countFindings(judged.findings);
  const isReady = openCount(counts) === 0;
  return (
    <div className={styles.root}>
      {isReady && counts.info === 0 ? (
        <div className={styles.passed}>
          <CheckmarkCircle20Filled aria-hidden />
          <Text as="h2" size={500} weight="semibold">
            {words.passed}
          </Text>
        </div>
      ) : (
        <Text as="h2" size={400} weight="semibold">
          {resultLine(judged, messages)}
        </Text>
      )}
      <Text size={200} className={styles.about}>
        {isReady ? words.passedCount(lines) : `${judged.sheetName} · ${words.fresh}`}
      </Text>
      {isReady && (
        <Button appearance="primary" className={styles.button} onClick={openSubmit}>
          {words.toSubmit}
        </Button>
      )}
    </div>
  );
}
