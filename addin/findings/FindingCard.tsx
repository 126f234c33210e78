import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { explanationOf, type Finding } from '#domain/finding.ts';
import { explanationKey } from '#domain/lastYear/lastYearFinding.ts';
import { describeFinding } from '#domain/words/describeFinding.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useLocale, useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';
import { findingKey, findingKind } from './findingKind.ts';
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
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
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
    >
      <p className={styles.sentence}>{describeFinding(finding, form, locale)}</p>
      <OperandChips
        operands={chipsOf(finding)}
        missing={finding.detail.kind === 'Reading' ? '' : words.missingValue}
        judged={judged}
        goTo={actions.goTo}
      />
      <Repairs {...{ finding, judged, actions }} />
      {findingKind(finding) === 'ask' && <Confirmation {...{ finding, judged, actions }} />}
      {finding.severity === 'warning' && <Explanation {...{ finding, actions }} />}
    </li>
  );
}

/** A figure may stand in a rule more than once; one way to its cell is enough. */
function chipsOf({ operands }: Finding): Finding['operands'] {
  const distinct = new Map(
    operands.map((operand) => [`${operand.source} ${operand.line}`, operand]),
  );
  return [...distinct.values()];
}

function Confirmation({ finding, judged, actions }: Omit<FindingCardProps, 'isCurrent'>) {
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
          actions.confirm(finding);
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

function Explanation({ finding, actions }: Pick<FindingCardProps, 'finding' | 'actions'>) {
  const words = useMessages().check;
  const given = explanationOf(finding) ?? '';
  return (
    <Field
      label={words.explanation}
      size="small"
      {...(given === ''
        ? { hint: words.explanationHint }
        : { validationState: 'success' as const, validationMessage: words.explained })}
    >
      <Textarea
        size="small"
        defaultValue={given}
        onBlur={({ target }) => {
          if (target.value.trim() !== given) actions.explain(explanationKey(finding), target.value);
        }}
      />
    </Field>
  );
}
