import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useMessages } from '../messages.ts';
import type { SubmitState } from './useSubmit.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXXL,
    textAlign: 'center',
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface SendingViewProps {
  readonly state: Extract<SubmitState, { kind: 'Preparing' | 'Sending' | 'Verifying' }>;
}

/** An unknown outcome is told as what it is: being verified, neither done nor failed. */
export function SendingView({ state }: SendingViewProps) {
  const styles = useStyles();
  const words = useMessages().submit;
  const isVerifying = state.kind === 'Verifying';
  return (
    <div className={styles.root} role="status">
      <Spinner aria-hidden />
      <Text weight="semibold" size={400}>
        {isVerifying ? words.verifying : state.kind === 'Sending' ? words.sending : words.preparing}
      </Text>
      {isVerifying && <Text className={styles.hint}>{words.verifyingHint}</Text>}
      {isVerifying && state.tries > 0 && (
        <Text size={200} className={styles.hint}>
          {words.tries(state.tries)}
        </Text>
      )}
    </div>
  );
}
