import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { describeBringProblem } from '../bringIn/describeBringProblem.ts';
import type { ReportPlace } from '../excel/pulledReport.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { ChangedFigures } from './ChangedFigures.tsx';
import type { PullState } from './usePull.ts';

interface PulledNoticeProps {
  readonly result: Extract<PullState, { readonly kind: 'Pulled' }>['result'];
  readonly undo: () => void;
  readonly goTo: (place: ReportPlace) => void;
}

/** What the pull did, what it left alone, and the way back. */
export function PulledNotice({ result, undo, goTo }: PulledNoticeProps) {
  const messages = useMessages();
  const words = messages.report;
  if (!result.ok) {
    return (
      <Notice intent="warning">
        {describeBringProblem(result.error, messages, words.forbidden)}
      </Notice>
    );
  }
  const { fetched, written } = result.value;
  const { sheetNames, refreshed, changed, leftAlone } = written;
  return (
    <Stack>
      <Notice intent="success" action={{ label: words.undo, run: undo }}>
        {words.pulled(sheetNames)}
        {refreshed && words.changed(changed.length)}
      </Notice>
      {leftAlone.length > 0 && <LeftAlone places={leftAlone} goTo={goTo} />}
      {changed.length > 0 && (
        <ChangedFigures title={words.changedList} {...{ changed, report: fetched, goTo }} />
      )}
    </Stack>
  );
}

const useStyles = makeStyles({
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
});

interface LeftAloneProps {
  readonly places: readonly ReportPlace[];
  readonly goTo: (place: ReportPlace) => void;
}

/** As many as one reads; the rest is counted. */
const placesAtOnce = 20;

function LeftAlone({ places, goTo }: LeftAloneProps) {
  const styles = useStyles();
  const words = useMessages().report;
  return (
    <Notice intent="info">
      {words.leftAlone(places.length)}
      <div className={styles.cells}>
        {places.slice(0, placesAtOnce).map((place) => (
          <Link
            key={place.cell}
            as="button"
            onClick={() => {
              goTo(place);
            }}
          >
            {place.cell}
          </Link>
        ))}
      </div>
    </Notice>
  );
}
