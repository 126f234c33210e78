import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonCircle20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Me } from '../api/api.ts';
import { useCurrentPeriod } from '../api/usePeriods.ts';
import { useMessages } from '../messages.ts';

/** Excel draws its own menu over the top right corner of every pane: 34 × 32 px. */
const excelMenu = { width: '34px', height: '32px' };

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  office: { minHeight: excelMenu.height, paddingInlineEnd: excelMenu.width },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  about: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fictional: { color: tokens.colorStatusWarningForeground3 },
  account: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    paddingBlock: tokens.spacingVerticalXS,
  },
});

interface PaneHeaderProps {
  readonly me: Me;
  readonly signOut: () => void;
}

export function PaneHeader({ me, signOut }: PaneHeaderProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const period = useCurrentPeriod();
  const about = [period?.name, me.reporter?.name].filter((part) => part !== undefined);
  return (
    <header className={styles.root}>
      <div className={styles.office}>
        <Text as="h1" weight="semibold" size={400}>
          {me.office.name}
        </Text>
        {me.office.fictional && (
          <Text size={200} block className={styles.fictional}>
            {messages.fictional}
          </Text>
        )}
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.about}>
          {about.join(' · ')}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<PersonCircle20Regular />}
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen);
          }}
        >
          {me.name}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.account}>
          <Text size={200} className={styles.about}>
            {messages.signIn.account(me.login)}
          </Text>
          <Button size="small" onClick={signOut}>
            {messages.signIn.signOut}
          </Button>
        </div>
      )}
    </header>
  );
}
