import { Link } from '@fluentui/react-components';
import type { ReportPlace } from '../excel/pulledReport.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { describeWorkbookProblem } from '../words/describeProblem.ts';
import type { PullState } from './usePull.ts';

interface UndoneNoticeProps {
  readonly result: Extract<PullState, { readonly kind: 'Undone' }>['result'];
  readonly goTo: (place: ReportPlace) => void;
}

/** What was put back, and what could not be. */
export function UndoneNotice({ result, goTo }: UndoneNoticeProps) {
  const messages = useMessages();
  const words = messages.report;
  if (!result.ok) {
    return <Notice intent="warning">{describeWorkbookProblem(result.error, messages)}</Notice>;
  }
  if (!result.value) return <Notice intent="info">{words.nothingToUndo}</Notice>;
  const { restored, kept, removedSheets, keptSheets } = result.value;
  return (
    <Stack>
      <Notice intent="success">{words.undone(restored, removedSheets)}</Notice>
      {keptSheets.length > 0 && <Notice intent="info">{words.keptSheets(keptSheets)}</Notice>}
      {kept.length > 0 && (
        <Notice intent="info">
          {words.kept(kept.length)}{' '}
          {kept
            .filter(({ cell }) => cell !== '')
            .slice(0, 20)
            .map((place) => (
              <Link
                key={`${place.line} ${place.column}`}
                as="button"
                onClick={() => {
                  goTo(place);
                }}
              >
                {place.cell}{' '}
              </Link>
            ))}
        </Notice>
      )}
    </Stack>
  );
}
