import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Locale } from '#domain/locale.ts';
import { statusWord } from '#domain/reading/marks.ts';
import type { ReportRow, Trace } from '../api/api.ts';
import { useLocale, useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { groupedDigits, rowName } from '../words/describeFigure.ts';
import { describeApiProblem } from '../words/describeProblem.ts';
import { describeTime } from '../words/describeTime.ts';
import { useTrace } from './useTrace.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  hint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  source: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  number: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});

interface TraceViewProps {
  readonly provisional: boolean;
}

export function TraceView({ provisional }: TraceViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { selected, trace, rowOf } = useTrace(provisional);
  return (
    <section className={styles.root}>
      <Text as="h2" weight="semibold">
        {messages.report.trace}
      </Text>
      {!selected && <Text className={styles.hint}>{messages.report.traceHint}</Text>}
      {selected && !trace && <Text className={styles.hint}>{messages.loading}</Text>}
      {trace?.ok === false && (
        <Notice intent="warning">{describeApiProblem(trace.error, messages)}</Notice>
      )}
      {trace?.ok && !trace.value && (
        <Text className={styles.hint}>{messages.report.traceNone}</Text>
      )}
      {trace?.ok && trace.value && <Traced {...{ trace: trace.value, rowOf }} />}
    </section>
  );
}

interface TracedProps {
  readonly trace: Trace;
  readonly rowOf: (line: string) => ReportRow | undefined;
}

function Traced({ trace, rowOf }: TracedProps) {
  const styles = useStyles();
  const row = rowOf(trace.line);
  return (
    <>
      {row && <RowHead row={row} />}
      <Text className={styles.hint}>{trace.formula}</Text>
      {row?.notes.map((note) => (
        <Text key={note} size={200}>
          {note}
        </Text>
      ))}
      <ul className={styles.list}>
        {trace.sources.map((source) => (
          <Source
            key={`${source.submission} ${source.line}`}
            source={source}
            component={source.line === trace.line ? undefined : rowOf(source.line)}
          />
        ))}
      </ul>
    </>
  );
}

function RowHead({ row }: { readonly row: ReportRow }) {
  const words = useMessages().report;
  const { thisPeriod, unit, stateLabel } = row;
  const value = thisPeriod === null ? words.noValue : words.value(groupedDigits(thisPeriod), unit);
  return (
    <>
      <Text weight="semibold">{rowName(row)}</Text>
      <Text size={400}>
        {value}{' '}
        <Badge appearance="tint" color="informative">
          {stateLabel}
        </Badge>
      </Text>
    </>
  );
}

type TraceSource = Trace['sources'][number];

interface SourceProps {
  readonly source: TraceSource;
  /** Where the figure was computed from another one. */
  readonly component: ReportRow | undefined;
}

function Source({ source, component }: SourceProps) {
  const styles = useStyles();
  const words = useMessages().report;
  const { version } = useMessages().sheets;
  const locale = useLocale();
  const { reporter, n, cell, by, receivedAt, provisional, confirmed } = source;
  const about = [
    version(n),
    ...(cell === null ? [] : [words.from(cell)]),
    by,
    describeTime(receivedAt, locale),
    ...(provisional ? [words.pendingMark] : []),
  ];
  return (
    <li className={styles.source}>
      <Text>{component ? `${reporter.name} · ${rowName(component)}` : reporter.name}</Text>
      <Text className={styles.number}>{sourceValue(source, locale)}</Text>
      <Text size={200} className={styles.hint}>
        {about.join(' · ')}
      </Text>
      {confirmed !== null && (
        <Text size={200} className={styles.hint}>
          {confirmed}
        </Text>
      )}
    </li>
  );
}

function sourceValue({ value, status }: TraceSource, locale: Locale): string {
  if (status !== null) return statusWord(status, locale);
  return value === null ? '' : groupedDigits(value);
}
