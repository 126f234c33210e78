import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lineName } from '#domain/words/ruleFigures.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { useLocale, useMessages } from '../messages.ts';
import { describeFigure } from '../words/describeFigure.ts';
import { changedLines } from './compareFigures.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  values: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  more: { color: tokens.colorNeutralForeground2 },
});

const shown = 8;

/** What differs from the version that the server has now. */
export function ChangedLines({ judged }: { readonly judged: JudgedSheet }) {
  const styles = useStyles();
  const words = useMessages().submit;
  const locale = useLocale();
  const workbook = useWorkbook();
  const { sheet, figures } = judged;
  if (!sheet.current) return <Text size={200}>{words.firstVersion}</Text>;
  const changed = changedLines(sheet.context.form, sheet.currentFigures, figures);
  return (
    <div>
      <Text weight="semibold">
        {words.changes}：{words.changedLines(changed.length)}
      </Text>
      <ul className={styles.list}>
        {changed.slice(0, shown).map(({ line, from, to }) => (
          <li key={line.key} className={styles.item}>
            <Link
              as="button"
              onClick={() => {
                void workbook.goToLine(line.key);
              }}
            >
              {lineName(line)}
            </Link>
            <span className={styles.values}>
              {describeFigure(from, locale) ?? words.blank} →{' '}
              {describeFigure(to, locale) ?? words.blank}
            </span>
          </li>
        ))}
      </ul>
      {changed.length > shown && (
        <Text size={200} className={styles.more}>
          {words.moreChanges(changed.length - shown)}
        </Text>
      )}
    </div>
  );
}
