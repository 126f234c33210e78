import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { describeFinding } from '#domain/words/describeFinding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { findingKey, isExplained } from '../findings/findingKind.ts';
import { useLocale, useMessages } from '../messages.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  reason: { textAlign: 'start' },
});

/** A few are enough to know why; all of them are under 校验. */
const shown = 3;

interface BlockedReasonsProps {
  readonly judged: JudgedSheet;
  readonly openCheck: () => void;
}

export function BlockedReasons({ judged, openCheck }: BlockedReasonsProps) {
  const styles = useStyles();
  const words = useMessages().submit;
  const locale = useLocale();
  const workbook = useWorkbook();
  const blocking = judged.findings.filter(
    (finding) => finding.severity !== 'info' && !isExplained(finding),
  );
  return (
    <div>
      <Text weight="semibold">{words.blockedTitle}</Text>
      <ul className={styles.list}>
        {blocking.slice(0, shown).map((finding) => (
          <li key={findingKey(finding)}>
            <Link
              as="button"
              className={styles.reason}
              onClick={() => {
                void workbook.goToLine(finding.line);
              }}
            >
              {describeFinding(finding, judged.sheet.context.form, locale)}
            </Link>
          </li>
        ))}
        <li>
          <Link as="button" onClick={openCheck}>
            {words.seeAll}
          </Link>
        </li>
      </ul>
    </div>
  );
}
