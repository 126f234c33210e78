import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '#domain/finding.ts';
import type { Locale } from '#domain/locale.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Messages } from '../messages.ts';
import { useLocale, useMessages } from '../messages.ts';
import type { FindingActions } from './findingActions.ts';
import { GroupCards } from './GroupCards.tsx';
import { GroupConfirmation } from './GroupConfirmation.tsx';
import type { FindingGroup } from './groupFindings.ts';
import { groupFindings } from './groupFindings.ts';
import { SeverityMark } from './SeverityMark.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  group: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  title: { flexGrow: 1, overflowWrap: 'anywhere' },
  places: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'nowrap',
  },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly judged: JudgedSheet;
  readonly current: string | null;
  readonly actions: FindingActions;
}

export function FindingList({ findings, judged, current, actions }: FindingListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <div className={styles.root}>
      {groupFindings(findings).map((group) => (
        <section key={group.key} className={styles.group}>
          <h3 className={styles.head}>
            <SeverityMark kind={group.kind} />
            <span className={styles.title}>{groupTitle(group, messages, locale)}</span>
            <span className={styles.places}>{messages.check.places(group.findings.length)}</span>
          </h3>
          <GroupConfirmation {...{ group, judged, actions }} />
          <GroupCards {...{ group, judged, current, actions }} />
        </section>
      ))}
    </div>
  );
}

function groupTitle({ key, findings }: FindingGroup, { check }: Messages, locale: Locale): string {
  const detail = findings[0]?.detail;
  if (detail?.kind === 'Rule') return detail.title[locale];
  return key in check.group ? check.group[key as keyof typeof check.group] : key;
}
