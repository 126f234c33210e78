import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '#domain/finding.ts';
import { describeFinding } from '#domain/words/describeFinding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useLocale, useMessages } from '../messages.ts';
import { Confirmation } from './Confirmation.tsx';
import { Explanation } from './Explanation.tsx';
import type { FindingActions } from './findingActions.ts';
import { findingKey, findingKind } from './findingKind.ts';
import { HiddenRow } from './HiddenRow.tsx';
import { OperandChips } from './OperandChips.tsx';
import { Repairs } from './Repairs.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThickest,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    overflowWrap: 'anywhere',
  },
  current: {
    borderInlineStartColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  sentence: { margin: 0 },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly judged: JudgedSheet;
  readonly isCurrent: boolean;
  readonly actions: FindingActions;
}

export function FindingCard({ finding, judged, isCurrent, actions }: FindingCardProps) {
  const styles = useStyles();
  const locale = useLocale();
  const words = useMessages().check;
  const { form } = judged.sheet.context;
  return (
    <li
      className={mergeClasses(styles.root, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      id={findingKey(finding)}
      ref={isCurrent ? bringIntoView : null}
    >
      <p className={styles.sentence}>{describeFinding(finding, form, locale)}</p>
      <OperandChips
        operands={chipsOf(finding)}
        missing={finding.detail.kind === 'Reading' ? '' : words.missingValue}
        judged={judged}
        goTo={actions.goTo}
      />
      <HiddenRow {...{ finding, judged, actions }} />
      <Repairs {...{ finding, judged, actions }} />
      {findingKind(finding) === 'ask' && <Confirmation {...{ finding, judged, actions }} />}
      {finding.severity === 'warning' && <Explanation {...{ finding, judged, actions }} />}
    </li>
  );
}

/** Also where it was folded away until 下一项 came to it. */
function bringIntoView(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'nearest' });
}

/** A figure may stand in a rule more than once; one way to its cell is enough. */
function chipsOf({ operands }: Finding): Finding['operands'] {
  const distinct = new Map(
    operands.map((operand) => [`${operand.source} ${operand.line}`, operand]),
  );
  return [...distinct.values()];
}
