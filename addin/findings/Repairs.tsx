import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding } from '#domain/finding.ts';
import { isSettledBy, type Suggestion } from '#domain/repairing/suggestion.ts';
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

/** The likeliest is seen at once; what else it may be is one click away. */
const mostShown = 3;

/** What the figure probably should be. It is offered, never done by itself. */
export function Repairs({ finding, judged, actions }: RepairProps) {
  const [isOpen, setOpen] = useState(false);
  const words = useMessages().check;
  const fitting = judged.suggestions
    .filter((suggestion) => isSettledBy(finding, suggestion))
    .slice(0, mostShown);
  const others = fitting.length - 1;
  return (
    <>
      {fitting.slice(0, isOpen ? mostShown : 1).map((suggestion) => (
        <Repair key={JSON.stringify(suggestion.cells)} {...{ suggestion, judged, actions }} />
      ))}
      {others > 0 && !isOpen && (
        <Link
          as="button"
          onClick={() => {
            setOpen(true);
          }}
        >
          {words.otherRepairs(others)}
        </Link>
      )}
    </>
  );
}

function Repair({
  suggestion,
  judged,
  actions,
}: Omit<RepairProps, 'finding'> & { readonly suggestion: Suggestion }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = useMessages().check;
  const { form } = judged.sheet.context;
  const sentence = describeSuggestion(suggestion, form, locale);
  const isComplete = suggestion.cells.every(({ to }) => to !== null);
  return (
    <div className={styles.root}>
      <p className={styles.sentence}>
        <LightbulbRegular aria-hidden className={styles.bulb} />
        {sentence}
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
