import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { explanationOf, type Finding } from '#domain/finding.ts';
import { explanationKey } from '#domain/lastYear/lastYearFinding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';

const useStyles = makeStyles({
  lastYears: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  text: { margin: 0 },
  button: { alignSelf: 'flex-start' },
});

interface ExplanationProps {
  readonly finding: Finding;
  readonly judged: JudgedSheet;
  readonly actions: FindingActions;
}

/** 情况说明: why a warning is right all the same. */
export function Explanation({ finding, judged, actions }: ExplanationProps) {
  const words = useMessages().check;
  const given = explanationOf(finding) ?? '';
  const key = explanationKey(finding);
  const lastYears = judged.sheet.previousExplanations.get(key);
  return (
    <>
      <Field
        label={words.explanation}
        size="small"
        {...(given === ''
          ? { hint: words.explanationHint }
          : { validationState: 'success' as const, validationMessage: words.explained })}
      >
        <Textarea
          // Taken over from last year it is another text, which an uncontrolled field would not show.
          key={given}
          size="small"
          defaultValue={given}
          onBlur={({ target }) => {
            if (target.value.trim() !== given) actions.explain(key, target.value);
          }}
        />
      </Field>
      {lastYears !== undefined && given === '' && (
        <LastYears
          text={lastYears}
          takeOver={() => {
            actions.explain(key, lastYears);
          }}
        />
      )}
    </>
  );
}

interface LastYearsProps {
  readonly text: string;
  readonly takeOver: () => void;
}

function LastYears({ text, takeOver }: LastYearsProps) {
  const styles = useStyles();
  const words = useMessages().check;
  return (
    <div className={styles.lastYears}>
      <p className={styles.text}>{words.lastYearsExplanation(text)}</p>
      <Button size="small" className={styles.button} onClick={takeOver}>
        {words.takeOver}
      </Button>
    </div>
  );
}
