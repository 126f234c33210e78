import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Operand } from '#domain/finding.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useMessages } from '../messages.ts';
import { groupedDigits } from '../words/describeFigure.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 'auto',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
  },
  value: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    paddingInlineStart: tokens.spacingHorizontalXS,
  },
});

interface OperandChipsProps {
  readonly operands: readonly Operand[];
  readonly judged: JudgedSheet;
  /** Said of a missing figure; empty where something stands in the cell that is none. */
  readonly missing: string;
  readonly goTo: (line: string) => void;
}

/** Every figure that took part; each leads to its cell. Figures of other sheets are not in this one. */
export function OperandChips({ operands, judged, missing, goTo }: OperandChipsProps) {
  const styles = useStyles();
  const words = useMessages().check;
  const shown = (value: string | null, unit: string) =>
    value === null ? missing : `${groupedDigits(value)} ${unit}`;
  return (
    <div className={styles.root}>
      {operands.map(({ line: key, value, unit, source }) => {
        const line = judged.sheet.context.form.lines.find((asked) => asked.key === key);
        const cell = judged.rows.get(key)?.cell;
        return (
          <Button
            key={`${source ?? ''} ${key}`}
            size="small"
            className={styles.chip}
            disabled={cell === undefined}
            title={cell === undefined ? undefined : words.goTo(cell)}
            onClick={() => {
              goTo(key);
            }}
          >
            {line ? lineName(line) : key}
            {source && ` · ${words.source[source]}`}
            {shown(value, unit) && <span className={styles.value}>{shown(value, unit)}</span>}
          </Button>
        );
      })}
    </div>
  );
}
