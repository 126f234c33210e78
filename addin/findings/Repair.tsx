import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import type { Finding } from '#domain/finding.ts';
import { isSettledBy } from '#domain/repairing/suggestion.ts';
import { describeSuggestion } from '#domain/words/repairing.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useLocale, useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sentence: { margin: 0, display: 'flex', columnGap: tokens.spacingHorizontalXS },
  bulb: { flexShrink: 0, color: tokens.colorBrandForeground1 },
  button: { alignSelf: 'flex-start' },
});

interface RepairProps {
  readonly finding: Finding;
  readonly judged: JudgedSheet;
  readonly actions: FindingActions;
}

/** What the figure probably should be. It is offered, never done by itself. */
export function Repair({ finding, judged, actions }: RepairProps) {
  const styles = useStyles();
  const locale = useLocale();
  const words = useMessages().check;
  const suggestion = judged.suggestions.find((one) => isSettledBy(finding, one));
  if (!suggestion) return null;
  const isComplete = suggestion.cells.every(({ to }) => to !== null);
  return (
    <div className={styles.root}>
      <p className={styles.sentence}>
        <LightbulbRegular aria-hidden className={styles.bulb} />
        {describeSuggestion(suggestion, judged.sheet.context.form, locale)}
      </p>
      {isComplete && (
        <Button
          size="small"
          className={styles.button}
          onClick={() => {
            actions.repair(suggestion);
          }}
        >
          {words.repair(suggestion.cells.flatMap(({ to }) => to ?? []))}
        </Button>
      )}
    </div>
  );
}
