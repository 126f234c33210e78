import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { PlugConnected16Regular, PlugDisconnected16Regular } from '@fluentui/react-icons';
import { useSyncExternalStore } from 'react';
import { useMessages } from '../messages.ts';
import type { ConnectionStore } from './connectionStore.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  link: { color: tokens.colorBrandForegroundLink, fontSize: tokens.fontSizeBase200 },
  state: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

interface PaneFootProps {
  readonly connection: ConnectionStore;
  readonly version: string;
}

export function PaneFoot({ connection, version }: PaneFootProps) {
  const styles = useStyles();
  const messages = useMessages();
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const Icon = state === 'lost' ? PlugDisconnected16Regular : PlugConnected16Regular;
  return (
    <footer className={styles.root}>
      <span className={styles.state} role="status">
        <Icon aria-hidden />
        <Text size={200}>{messages.connection[state]}</Text>
      </span>
      <Text size={200}>{version}</Text>
      <a href="/help/" target="_blank" rel="noreferrer" className={styles.link}>
        {messages.help}
      </a>
    </footer>
  );
}
