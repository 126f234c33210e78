import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type FigureStatus, figureStatuses } from '#domain/figure.ts';
import { statusWord } from '#domain/reading/marks.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useLocale, useMessages } from '../messages.ts';
import { useSelectedRow } from './useSelectedRow.ts';

const useStyles = makeStyles({
  root: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, overflowWrap: 'anywhere', paddingBottom: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface StatusBarProps {
  readonly judged: JudgedSheet;
  /** `null` clears the status; the cell is then blank, which is missing and no zero. */
  readonly give: (line: string, status: FigureStatus | null) => void;
}

/** A status for the selected line, at one key. Only where no number stands: a number is not thrown away for a word. */
export function StatusBar({ judged, give }: StatusBarProps) {
  const styles = useStyles();
  const words = useMessages().check;
  const locale = useLocale();
  const selected = useSelectedRow();
  const line = judged.sheet.context.form.lines.find(({ key }) => key === selected?.line);
  if (!line || judged.figures.get(line.key)?.kind === 'number') return null;
  const choices = [...figureStatuses, null];
  const press = (key: string) => {
    const at = ['1', '2', '3', '0'].indexOf(key);
    const status = choices[at];
    if (status !== undefined) give(line.key, status);
  };
  return (
    <fieldset
      className={styles.root}
      onKeyDown={({ key }) => {
        press(key);
      }}
    >
      <legend className={styles.legend}>{words.statusOf(lineName(line))}</legend>
      <div className={styles.buttons}>
        {choices.map((status, index) => (
          <Button
            key={status ?? 'none'}
            size="small"
            aria-keyshortcuts={['1', '2', '3', '0'][index]}
            onClick={() => {
              give(line.key, status);
            }}
          >
            {status === null ? words.clearStatus : statusWord(status, locale)}
          </Button>
        ))}
      </div>
      <span className={styles.hint}>{words.statusHint}</span>
    </fieldset>
  );
}
