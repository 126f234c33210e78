import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Slot } from '../api/api.ts';
import { useLocale, useMessages } from '../messages.ts';
import { daysUntil, localDay } from '../words/daysUntil.ts';
import { describeDate } from '../words/describeTime.ts';

const useStyles = makeStyles({
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How much time is left, in days; the date itself on pointing at it. */
export function DueText({ period }: { readonly period: Slot['period'] }) {
  const styles = useStyles();
  const words = useMessages().sheets;
  const locale = useLocale();
  const [today] = useState(() => localDay(new Date()));
  const days = daysUntil(period.closesOn, today);
  const isLate = !period.closed && days < 0;
  return (
    <Text
      size={200}
      title={words.dueOn(describeDate(period.closesOn, locale))}
      {...(isLate ? { className: styles.late } : {})}
    >
      {period.closed ? words.closed : isLate ? words.overdue(-days) : words.dueIn(days)}
    </Text>
  );
}
