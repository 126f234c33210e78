import { lazy } from 'react';
import { useActiveSheet } from '../activeSheet/useActiveSheet.ts';
import type { Me, Slot } from '../api/api.ts';
import { useMessages } from '../messages.ts';
import { EmptyState } from '../pane/EmptyState.tsx';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { Waiting } from '../pane/Waiting.tsx';
import { describeApiProblem } from '../words/describeProblem.ts';
import { SlotCard } from './SlotCard.tsx';
import { useInsertSheet } from './useInsertSheet.ts';
import { useSlots } from './useSlots.ts';

const ProgressBoard = lazy(async () => ({
  default: (await import('./ProgressBoard.tsx')).ProgressBoard,
}));

interface SheetsPanelProps {
  readonly me: Me;
  readonly openCheck: () => void;
}

/** Whoever fills sees their sheets, whoever compiles the progress of everyone; some do both. */
export function SheetsPanel({ me, openCheck }: SheetsPanelProps) {
  const compiles = me.roles.some((role) => ['compiler', 'approver', 'auditor'].includes(role));
  return (
    <Stack>
      {(me.reporter !== null || !compiles) && <MySheets {...{ me, openCheck }} />}
      {compiles && <ProgressBoard canAccept={me.roles.includes('compiler')} />}
    </Stack>
  );
}

function MySheets({ me, openCheck }: SheetsPanelProps) {
  const messages = useMessages();
  const words = messages.sheets;
  const { data: answer, refetch } = useSlots();
  const active = useActiveSheet();
  const { outcome, inserting, insert } = useInsertSheet(me);
  const isActive = ({ period, form, reporter }: Slot) =>
    active?.period === period.id && active.form === form.code && active.reporter === reporter.id;

  if (!answer) return <Waiting />;
  if (!answer.ok) {
    return (
      <Notice intent="warning" action={{ label: messages.retry, run: () => void refetch() }}>
        {describeApiProblem(answer.error, messages)}
      </Notice>
    );
  }
  if (answer.value.length === 0) return <EmptyState title={words.empty} hint={words.emptyHint} />;
  return (
    <Stack>
      {outcome && <Notice intent={outcome.intent}>{outcome.sentence}</Notice>}
      {answer.value.map((slot) => (
        <SlotCard
          key={`${slot.period.id} ${slot.form.code} ${slot.reporter.id}`}
          slot={slot}
          isActive={isActive(slot)}
          isBusy={inserting === slot}
          open={() => {
            insert(slot);
          }}
          openCheck={openCheck}
        />
      ))}
    </Stack>
  );
}
