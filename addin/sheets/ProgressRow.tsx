import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Slot } from '../api/api.ts';
import { useLocale, useMessages } from '../messages.ts';
import { describeTime } from '../words/describeTime.ts';
import { StateChip } from './StateChip.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  who: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground2 },
  end: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: tokens.spacingVerticalXS,
  },
});

interface ProgressRowProps {
  readonly slot: Slot;
  /** `null` where the person may not accept, or something is being accepted already. */
  readonly accept: ((slot: Slot) => void) | null;
}

export function ProgressRow({ slot, accept }: ProgressRowProps) {
  const styles = useStyles();
  const words = useMessages().board;
  const { lines } = useMessages().sheets;
  const locale = useLocale();
  const { reporter, form, current, state } = slot;
  return (
    <li className={styles.root}>
      <div className={styles.who}>
        <Text weight="semibold">{reporter.name}</Text>
        <Text size={200} className={styles.about}>
          {current
            ? words.receivedBy(current.by, describeTime(current.receivedAt, locale))
            : lines(form.lineCount)}
        </Text>
      </div>
      <div className={styles.end}>
        <StateChip state={state} n={current?.n ?? null} />
        {state === 'submitted' && accept && (
          <Button
            size="small"
            aria-label={`${words.accept} ${reporter.name}`}
            onClick={() => {
              accept(slot);
            }}
          >
            {words.accept}
          </Button>
        )}
      </div>
    </li>
  );
}
