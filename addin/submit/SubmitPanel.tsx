import { Button } from '@fluentui/react-components';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { useMessages } from '../messages.ts';
import { EmptyState } from '../pane/EmptyState.tsx';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { Waiting } from '../pane/Waiting.tsx';
import { describeSheetProblem } from '../words/describeProblem.ts';
import { OutcomeView } from './OutcomeView.tsx';
import { Preview } from './Preview.tsx';
import { SendingView } from './SendingView.tsx';
import type { Submitting } from './useSubmit.ts';

interface SubmitPanelProps {
  readonly check: SheetCheck;
  readonly submitting: Submitting;
  readonly openCheck: () => void;
}

export function SubmitPanel({ check, submitting, openCheck }: SubmitPanelProps) {
  const { state } = submitting;
  switch (state.kind) {
    case 'Preparing':
    case 'Sending':
    case 'Verifying':
      return <SendingView state={state} />;
    case 'Over':
      return <OutcomeView {...{ ...state, submitting, check }} />;
    case 'Unjudged':
    case 'Idle':
      return <BeforeSending {...{ check, submitting, openCheck }} />;
  }
}

function BeforeSending({ check, submitting, openCheck }: SubmitPanelProps) {
  const messages = useMessages();
  const words = messages.submit;
  const { outcome, judged, isChecking } = check;
  if (!judged && isChecking) return <Waiting />;
  if (!outcome) {
    return (
      <EmptyState title={words.nothing} hint={words.nothingHint}>
        <Button onClick={check.check}>{messages.check.run}</Button>
      </EmptyState>
    );
  }
  return (
    <Stack>
      {outcome.kind === 'Unreadable' && (
        <Notice intent="warning" action={{ label: messages.retry, run: check.check }}>
          {describeSheetProblem(outcome.problem, messages)}
        </Notice>
      )}
      {judged && <Preview {...{ judged, openCheck, submit: submitting.submit }} />}
    </Stack>
  );
}
