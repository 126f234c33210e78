import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useMessages } from '../messages.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** Stands where something is being read for the first time. */
export function Waiting() {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <Skeleton className={styles.root} aria-label={messages.loading}>
      <SkeletonItem size={64} />
      <SkeletonItem size={64} />
      <SkeletonItem size={24} />
    </Skeleton>
  );
}
