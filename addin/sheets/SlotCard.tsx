import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { Slot } from '../api/api.ts';
import type { Messages } from '../messages.ts';
import { useMessages } from '../messages.ts';
import { DueText } from './DueText.tsx';
import { StateChip } from './StateChip.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  active: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  about: { color: tokens.colorNeutralForeground2 },
  title: { overflowWrap: 'anywhere' },
});

interface SlotCardProps {
  readonly slot: Slot;
  /** The worksheet before the person is this very sheet. */
  readonly isActive: boolean;
  readonly isBusy: boolean;
  readonly open: () => void;
  readonly openCheck: () => void;
}

export function SlotCard({ slot, isActive, isBusy, open, openCheck }: SlotCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.sheets;
  const { period, form, current, state } = slot;
  return (
    <article className={mergeClasses(styles.root, isActive && styles.active)}>
      <Text as="h2" weight="semibold" className={styles.title}>
        {form.title}
      </Text>
      <div className={styles.line}>
        <Text size={200} className={styles.about}>
          {period.name} · {words.lines(form.lineCount)}
        </Text>
        <DueText period={period} />
      </div>
      <div className={styles.line}>
        <StateChip state={isActive && state === 'empty' ? 'draft' : state} n={current?.n ?? null} />
        {isActive ? (
          <Button appearance="primary" onClick={openCheck}>
            {messages.check.run}
          </Button>
        ) : (
          <Button
            appearance={state === 'empty' ? 'primary' : 'secondary'}
            disabledFocusable={isBusy}
            onClick={open}
          >
            {isBusy ? words.inserting : openLabel(slot, messages)}
          </Button>
        )}
      </div>
    </article>
  );
}

function openLabel({ state }: Slot, { sheets }: Messages): string {
  switch (state) {
    case 'empty':
      return sheets.insert;
    case 'submitted':
    case 'accepted':
      return sheets.open;
    case 'returned':
    case 'withdrawn':
    case 'reopened':
      return sheets.goOn;
  }
}
