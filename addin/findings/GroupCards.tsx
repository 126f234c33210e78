import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import { FindingCard } from './FindingCard.tsx';
import type { FindingActions } from './findingActions.ts';
import { findingKey } from './findingKind.ts';
import type { FindingGroup } from './groupFindings.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  fold: { margin: tokens.spacingVerticalS, marginInlineStart: tokens.spacingHorizontalM },
});

/** A narrow pane holds about that many; the rest of a long group waits for a click, or for 下一项 to come to it. */
const shownAtOnce = 3;

interface GroupCardsProps {
  readonly group: FindingGroup;
  readonly judged: JudgedSheet;
  readonly current: string | null;
  readonly actions: FindingActions;
}

export function GroupCards({ group, judged, current, actions }: GroupCardsProps) {
  const styles = useStyles();
  const words = useMessages().check;
  const [isOpen, setOpen] = useState(false);
  const { findings } = group;
  const isInFold = findings.slice(shownAtOnce).some((finding) => findingKey(finding) === current);
  const isWhole = isOpen || isInFold || findings.length <= shownAtOnce + 1;
  const folded = findings.length - shownAtOnce;
  return (
    <>
      <ul className={styles.list}>
        {(isWhole ? findings : findings.slice(0, shownAtOnce)).map((finding) => (
          <FindingCard
            key={findingKey(finding)}
            isCurrent={findingKey(finding) === current}
            {...{ finding, judged, actions }}
          />
        ))}
      </ul>
      {folded > 1 && !isInFold && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.fold}
          aria-expanded={isWhole}
          onClick={() => {
            setOpen(!isWhole);
          }}
        >
          {isWhole ? words.fewer : words.more(folded)}
        </Button>
      )}
    </>
  );
}
