import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { useMessages } from '../messages.ts';
import type { FindingStepping } from './useFindingSteps.ts';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  position: { flexGrow: 1, textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
});

/** Walks from one finding to the next; Excel selects its cell, the focus stays on the button. */
export function FindingSteps({ steps }: { readonly steps: FindingStepping }) {
  const styles = useStyles();
  const words = useMessages().check;
  return (
    <div className={styles.root}>
      <Button size="small" icon={<ChevronUp20Regular />} onClick={steps.previous}>
        {words.previous}
      </Button>
      <Text size={200} className={styles.position}>
        {steps.at === null ? '' : words.position(steps.at + 1, steps.ordered.length)}
      </Text>
      <Button
        size="small"
        icon={<ChevronDown20Regular />}
        iconPosition="after"
        onClick={steps.next}
      >
        {words.next}
      </Button>
    </div>
  );
}
