// Looks like Fluent's message bar, whose reflowing and dismissing a pane does without.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  ErrorCircle20Filled,
  Info20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

type Intent = 'success' | 'info' | 'warning' | 'error';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  action: { gridColumn: '2', justifySelf: 'end' },
});

const useBoxStyles = makeStyles({
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
});

const useIconStyles = makeStyles({
  success: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
});

const icons = {
  success: CheckmarkCircle20Filled,
  info: Info20Filled,
  warning: Warning20Filled,
  error: ErrorCircle20Filled,
};

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

interface NoticeProps {
  readonly intent: Intent;
  readonly action?: NoticeAction | undefined;
  readonly children: ReactNode;
}

/** A sentence about what happened, with the one thing to do about it. Said aloud when it comes. */
export function Notice({ intent, action, children }: NoticeProps) {
  const styles = useStyles();
  const box = useBoxStyles();
  const icon = useIconStyles();
  const Icon = icons[intent];
  return (
    <div className={mergeClasses(styles.root, box[intent])} role="status">
      <Icon className={icon[intent]} aria-hidden />
      <div>{children}</div>
      {action && (
        <Button size="small" className={styles.action} onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
