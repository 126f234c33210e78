import { Button, Text } from '@fluentui/react-components';
import { blocksSubmission } from '#domain/finding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { useLocale, useMessages } from '../messages.ts';
import { Facts } from '../pane/Facts.tsx';
import { Notice } from '../pane/Notice.tsx';
import { Stack } from '../pane/Stack.tsx';
import { describeDate } from '../words/describeTime.ts';
import { usedExplanations } from './attempt.ts';
import { BlockedReasons } from './BlockedReasons.tsx';
import { ChangedLines } from './ChangedLines.tsx';

interface PreviewProps {
  readonly judged: JudgedSheet;
  readonly submit: () => void;
  readonly openCheck: () => void;
}

/** What one click would send, and beside the button what stands in its way. */
export function Preview({ judged, submit, openCheck }: PreviewProps) {
  const words = useMessages().submit;
  const { dueOn } = useMessages().sheets;
  const locale = useLocale();
  const { sheet, identity, figures, findings } = judged;
  const explanations = usedExplanations(judged).length;
  const due = describeDate(sheet.period.closesOn, locale);
  const isBlocked = blocksSubmission(findings);
  return (
    <Stack>
      {identity.unsent && <Notice intent="info">{words.unknown + words.unknownHint}</Notice>}
      <Text as="h2" weight="semibold" size={400}>
        {words.what}
      </Text>
      <Facts
        facts={[
          [words.form, sheet.context.form.title],
          [words.period, `${sheet.period.name} · ${dueOn(due)}`],
          [words.reporter, sheet.reporter.name],
          [words.version, words.versionOnBase(identity.basedOn + 1, identity.basedOn)],
          [words.figures, words.figureCount(figures.size)],
          ...(explanations > 0
            ? [[words.explanations, words.explanationCount(explanations)] as const]
            : []),
        ]}
      />
      <ChangedLines judged={judged} />
      <Button appearance="primary" size="large" disabledFocusable={isBlocked} onClick={submit}>
        {words.send}
      </Button>
      {isBlocked && <BlockedReasons {...{ judged, openCheck }} />}
    </Stack>
  );
}
