import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Period, Slot } from '../api/api.ts';
import { currentPeriod, usePeriods } from '../api/usePeriods.ts';
import { useMessages } from '../messages.ts';
import { EmptyState } from '../pane/EmptyState.tsx';
import { Notice } from '../pane/Notice.tsx';
import { PeriodSelect } from '../pane/PeriodSelect.tsx';
import { Stack } from '../pane/Stack.tsx';
import { Waiting } from '../pane/Waiting.tsx';
import { describeApiProblem } from '../words/describeProblem.ts';
import { AcceptanceNotice } from './AcceptanceNotice.tsx';
import { CrossFormFindings } from './CrossFormFindings.tsx';
import { ProgressRow } from './ProgressRow.tsx';
import type { SlotFilter } from './slotFilter.ts';
import { filteredSlots, slotFilters } from './slotFilter.ts';
import { useAcceptance } from './useAcceptance.ts';
import { useProgress } from './useProgress.ts';

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS },
  rows: { listStyleType: 'none', margin: 0, padding: 0 },
});

export function ProgressBoard({ canAccept }: { readonly canAccept: boolean }) {
  const messages = useMessages();
  const { data: periods, refetch } = usePeriods();
  if (!periods) return <Waiting />;
  if (!periods.ok) {
    return (
      <Notice intent="warning" action={{ label: messages.retry, run: () => void refetch() }}>
        {describeApiProblem(periods.error, messages)}
      </Notice>
    );
  }
  if (periods.value.length === 0) return <EmptyState title={messages.report.noPeriods} />;
  return <Board periods={periods.value} canAccept={canAccept} />;
}

interface BoardProps {
  readonly periods: readonly Period[];
  readonly canAccept: boolean;
}

function Board({ periods, canAccept }: BoardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.board;
  const [period, setPeriod] = useState(() => currentPeriod(periods)?.id);
  const [filter, setFilter] = useState<SlotFilter>('all');
  const { data: answer, refetch } = useProgress(period);
  const { acceptance, accepting, accept } = useAcceptance();

  const slots = answer?.ok ? (answer.value?.slots ?? []) : [];
  const pending = filteredSlots(slots, 'pending');
  const shown = filteredSlots(slots, filter);
  return (
    <Stack>
      <div className={styles.bar}>
        <PeriodSelect periods={periods} chosen={period} choose={setPeriod} />
        <Select
          aria-label={words.filter}
          value={filter}
          onChange={(_event, { value }) => {
            setFilter(value as SlotFilter);
          }}
        >
          {slotFilters.map((choice) => (
            <option key={choice} value={choice}>
              {words[choice]} {filteredSlots(slots, choice).length}
            </option>
          ))}
        </Select>
      </div>
      {!answer && <Waiting />}
      {answer?.ok === false && (
        <Notice intent="warning" action={{ label: messages.retry, run: () => void refetch() }}>
          {describeApiProblem(answer.error, messages)}
        </Notice>
      )}
      {canAccept && pending.length > 0 && (
        <AcceptAll count={pending.length} isBusy={accepting} accept={() => accept(pending)} />
      )}
      {acceptance && <AcceptanceNotice acceptance={acceptance} />}
      {answer?.ok && shown.length === 0 && <EmptyState title={words.none} />}
      <ul className={styles.rows}>
        {shown.map((slot) => (
          <ProgressRow
            key={`${slot.form.code} ${slot.reporter.id}`}
            slot={slot}
            accept={canAccept && !accepting ? (one: Slot) => accept([one]) : null}
          />
        ))}
      </ul>
      <CrossFormFindings period={period} />
    </Stack>
  );
}

interface AcceptAllProps {
  readonly count: number;
  readonly isBusy: boolean;
  readonly accept: () => void;
}

function AcceptAll({ count, isBusy, accept }: AcceptAllProps) {
  const words = useMessages().board;
  return (
    <Button appearance="primary" disabledFocusable={isBusy} onClick={accept}>
      {isBusy ? words.accepting : words.acceptAll(count)}
    </Button>
  );
}
