import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PullProgress as Progress } from '../excel/pulledReport.ts';
import { useMessages } from '../messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  cancel: { alignSelf: 'end' },
});

/** What is over sooner needs no bar. */
const patience = 1000;

interface PullProgressProps {
  /** `null` while the figures are fetched and the sheet is read. */
  readonly progress: Progress | null;
  readonly cancel: () => void;
}

export function PullProgress({ progress, cancel }: PullProgressProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.report;
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, patience);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLong) return null;
  const text = progress ? words.writing(progress.done, progress.of) : words.fetching;
  return (
    <div className={styles.root}>
      <Text size={200}>{text}</Text>
      <ProgressBar
        aria-label={text}
        {...(progress ? { value: progress.done, max: Math.max(progress.of, 1) } : {})}
      />
      <Button size="small" className={styles.cancel} onClick={cancel}>
        {messages.cancel}
      </Button>
    </div>
  );
}
