import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons';
import { useState } from 'react';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Submission } from '../api/api.ts';
import { useLocale, useMessages } from '../messages.ts';
import { Facts } from '../pane/Facts.tsx';
import { describeTime } from '../words/describeTime.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorStatusSuccessForeground1,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Twelve digits tell two versions apart and can still be read out over the telephone. */
const shownDigits = 12;

interface ReceiptCardProps {
  readonly judged: JudgedSheet;
  readonly submission: Submission;
  readonly close: () => void;
}

export function ReceiptCard({ judged, submission, close }: ReceiptCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.submit;
  const locale = useLocale();
  const [isCopied, setIsCopied] = useState(false);
  const { title } = judged.sheet.context.form;
  const version = messages.sheets.version(submission.n);
  const time = describeTime(submission.receivedAt, locale);
  const hash = submission.hash.slice(0, shownDigits);
  const copy = async () => {
    await navigator.clipboard.writeText(words.copyText(title, version, time, hash));
    setIsCopied(true);
  };
  return (
    <section className={styles.root} aria-label={words.receipt}>
      <div className={styles.head}>
        <CheckmarkCircle20Filled aria-hidden />
        <Text as="h2" size={500} weight="semibold">
          {words.done}
        </Text>
      </div>
      <Facts
        facts={[
          [words.form, title],
          [words.version, version],
          [words.receivedAt, time],
          [words.hash, hash],
        ]}
      />
      <div className={styles.buttons}>
        <Button onClick={() => void copy()}>{isCopied ? words.copied : words.copy}</Button>
        <Button onClick={close}>{words.again}</Button>
      </div>
    </section>
  );
}
