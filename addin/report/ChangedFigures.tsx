import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Report } from '../api/api.ts';
import type { ChangedFigure, ReportPlace } from '../excel/pulledReport.ts';
import { useMessages } from '../messages.ts';
import { groupedDigits, rowName } from '../words/describeFigure.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    width: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalXS,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  name: { overflowWrap: 'anywhere' },
  values: { fontVariantNumeric: 'tabular-nums', textAlign: 'end', overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', paddingBlock: tokens.spacingVerticalXS },
});

interface ChangedFiguresProps {
  readonly title: string;
  readonly changed: readonly ChangedFigure[];
  /** Knows the lines by name. */
  readonly report: Report;
  readonly goTo: (place: ReportPlace) => void;
}

const figuresAtOnce = 50;

/** What a figure was and what it is now; a click goes to its cell. */
export function ChangedFigures({ title, changed, report, goTo }: ChangedFiguresProps) {
  const styles = useStyles();
  const words = useMessages().report;
  const [shown, setShown] = useState(figuresAtOnce);
  const rows = new Map(
    report.sections.flatMap((section) => section.rows.map((row) => [row.line, row] as const)),
  );
  return (
    <details open={changed.length <= 12}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {changed.slice(0, shown).map((figure) => {
          const row = rows.get(figure.line);
          return (
            <li key={`${figure.line} ${figure.column} ${figure.cell}`}>
              <Button
                appearance="subtle"
                className={styles.item}
                disabled={figure.cell === ''}
                title={figure.cell}
                onClick={() => {
                  goTo(figure);
                }}
              >
                <span className={styles.name}>
                  {words.changedName(row ? rowName(row) : figure.line, figure.column)}
                </span>
                <span className={styles.values}>
                  {shownValue(figure.from, words.empty)} → {shownValue(figure.to, words.empty)}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      {changed.length > shown && (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + figuresAtOnce);
          }}
        >
          {words.more(changed.length - shown)}
        </Button>
      )}
    </details>
  );
}

function shownValue(text: string, empty: string): string {
  return text === '' ? empty : groupedDigits(text);
}
