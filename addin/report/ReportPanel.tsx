import { Switch } from '@fluentui/react-components';
import { useMessages } from '../messages.ts';
import { EmptyState } from '../pane/EmptyState.tsx';
import { Notice } from '../pane/Notice.tsx';
import { PeriodSelect } from '../pane/PeriodSelect.tsx';
import { Stack } from '../pane/Stack.tsx';
import { Waiting } from '../pane/Waiting.tsx';
import { describeApiProblem } from '../words/describeProblem.ts';
import { CoverageBar } from './CoverageBar.tsx';
import { TablesActions } from './TablesActions.tsx';
import { TraceView } from './TraceView.tsx';
import type { Reporting } from './useReport.ts';

export function ReportPanel({ reporting }: { readonly reporting: Reporting }) {
  const messages = useMessages();
  const words = messages.report;
  const { periods, period, coverage, provisional } = reporting;
  if (!periods) return <Waiting />;
  if (!periods.ok) {
    return (
      <Notice intent="warning" action={{ label: messages.retry, run: reporting.retryPeriods }}>
        {describeApiProblem(periods.error, messages)}
      </Notice>
    );
  }
  if (periods.value.length === 0) return <EmptyState title={words.noPeriods} />;
  return (
    <Stack>
      <PeriodSelect periods={periods.value} chosen={period} choose={reporting.setPeriod} />
      {coverage ? <CoverageOrProblem coverage={coverage} /> : <Waiting />}
      <Switch
        label={words.provisional}
        checked={provisional}
        onChange={(_event, { checked }) => {
          reporting.setProvisional(checked);
        }}
      />
      <TablesActions reporting={reporting} />
      <TraceView provisional={provisional} />
    </Stack>
  );
}

function CoverageOrProblem({
  coverage,
}: {
  readonly coverage: NonNullable<Reporting['coverage']>;
}) {
  const messages = useMessages();
  if (!coverage.ok) {
    return <Notice intent="warning">{describeApiProblem(coverage.error, messages)}</Notice>;
  }
  if (!coverage.value) return <EmptyState title={messages.report.forbidden} />;
  return <CoverageBar coverage={coverage.value} />;
}
