import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { Coverage } from '../api/api.ts';
import { useMessages } from '../messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  missing: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Who is in the figures and, by name, who is not. */
export function CoverageBar({ coverage }: { readonly coverage: Coverage }) {
  const styles = useStyles();
  const words = useMessages().report;
  const { accepted, submitted, expected, missing } = coverage;
  const text = words.coverage(accepted, submitted, expected);
  return (
    <div className={styles.root}>
      <Text weight="semibold">{text}</Text>
      <ProgressBar
        value={accepted}
        max={Math.max(expected, 1)}
        thickness="large"
        aria-label={text}
      />
      <Text size={200} className={styles.missing}>
        {missing.length === 0 ? words.complete : words.missing(missing.map(({ name }) => name))}
      </Text>
    </div>
  );
}
