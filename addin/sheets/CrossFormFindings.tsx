import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';
import type { CrossFormFinding } from '../api/api.ts';
import { SeverityMark } from '../findings/SeverityMark.tsx';
import { useMessages } from '../messages.ts';

const useStyles = makeStyles({
  head: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** Rules between forms, for who sees all of them; nothing where none is broken. */
export function CrossFormFindings({ period }: { readonly period: string | undefined }) {
  const styles = useStyles();
  const words = useMessages().board;
  const api = useApi();
  // Refetched with the board: whatever is accepted or arrives invalidates both.
  const { data: answer } = useQuery({
    queryKey: ['progress', period, 'crossForm'],
    queryFn: ({ signal }) => api.crossFormFindings(period ?? '', signal),
    enabled: period !== undefined,
  });
  const findings = answer?.ok ? answer.value : [];
  if (findings.length === 0) return null;
  return (
    <section aria-label={words.crossForm(findings.length)}>
      <h3 className={styles.head}>{words.crossForm(findings.length)}</h3>
      <p className={styles.hint}>{words.crossFormHint}</p>
      <ul className={styles.list}>
        {findings.map((found) => (
          <li key={`${found.finding.code} ${found.finding.line}`} className={styles.item}>
            <SeverityMark kind={found.finding.severity} />
            <span>{found.sentence}</span>
            <span className={styles.hint}>{words.concerns(concerned(found))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who can be asked, each named once. */
function concerned({ sources }: CrossFormFinding): readonly string[] {
  return [...new Set(sources.map(({ reporter, n, by }) => `${reporter.name} v${n} ${by}`))];
}
