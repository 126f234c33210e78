import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ErrorCircle16Filled,
  Info16Filled,
  QuestionCircle16Filled,
  Warning16Filled,
} from '@fluentui/react-icons';
import { useMessages } from '../messages.ts';
import type { FindingKind } from './findingKind.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  ask: { color: tokens.colorBrandForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

const icons = {
  error: ErrorCircle16Filled,
  ask: QuestionCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
};

/** Icon, word and colour together: none of them alone tells how bad it is. */
export function SeverityMark({ kind }: { readonly kind: FindingKind }) {
  const styles = useStyles();
  const words = useMessages().check.severity;
  const Icon = icons[kind];
  return (
    <span className={mergeClasses(styles.root, styles[kind])}>
      <Icon aria-hidden />
      {words[kind]}
    </span>
  );
}
