import { Button } from '@fluentui/react-components';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { FindingList } from '../findings/FindingList.tsx';
import { useFindingActions } from '../findings/useFindingActions.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { describeOutcome } from './describeOutcome.ts';
import { ReceiptCard } from './ReceiptCard.tsx';
import { StaleView } from './StaleView.tsx';
import type { ShownOutcome, Submitting } from './useSubmit.ts';

interface OutcomeViewProps {
  readonly outcome: ShownOutcome;
  readonly judged: JudgedSheet;
  readonly check: SheetCheck;
  readonly submitting: Submitting;
}

export function OutcomeView({ outcome, judged, check, submitting }: OutcomeViewProps) {
  const messages = useMessages();
  const words = messages.submit;
  const { actions } = useFindingActions(check);
  switch (outcome.kind) {
    case 'Stored':
      return (
        <ReceiptCard {...{ judged, submission: outcome.submission, close: submitting.close }} />
      );
    case 'Stale':
      return <StaleView {...{ ...outcome, judged, close: submitting.close }} />;
    case 'Rejected':
      return (
        <Stack>
          <Notice intent="error">{words.rejected}</Notice>
          <FindingList findings={outcome.findings} current={null} {...{ judged, actions }} />
          <Button onClick={submitting.close}>{words.again}</Button>
        </Stack>
      );
    case 'Refused':
    case 'Unknown':
    case 'NotStored':
    case 'NotSent':
    case 'Unreadable':
      return (
        <Stack>
          <Notice intent={outcome.kind === 'Unknown' ? 'info' : 'warning'}>
            {describeOutcome(outcome, messages)}
          </Notice>
          <Button appearance="primary" onClick={submitting.submit}>
            {words.send}
          </Button>
          <Button onClick={submitting.close}>{words.again}</Button>
        </Stack>
      );
  }
}
