// The pane of one signed-in person: its frame, its four places, and what the ribbon starts.
import { makeStyles, tokens } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Announcements } from './Announcements.tsx';
import { useSheetCheck } from './activeSheet/useSheetCheck.ts';
import { useApi } from './api/ApiContext.ts';
import type { Me } from './api/api.ts';
import { useMessages } from './messages.ts';
import { Places } from './Places.tsx';
import type { ConnectionStore } from './pane/connectionStore.ts';
import { Notice } from './pane/Notice.tsx';
import { PaneFoot } from './pane/PaneFoot.tsx';
import { PaneHeader } from './pane/PaneHeader.tsx';
import type { Place } from './pane/PaneTabs.tsx';
import { PaneTabs, panelId, tabId } from './pane/PaneTabs.tsx';
import type { RibbonCommand, RibbonCommands } from './pane/ribbonCommands.ts';
import { useRibbonCommands } from './pane/useRibbonCommands.ts';
import { Waiting } from './pane/Waiting.tsx';
import { useReport } from './report/useReport.ts';
import { useSubmit } from './submit/useSubmit.ts';
import { describeApiProblem } from './words/describeProblem.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  place: {
    flexGrow: 1,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
  },
});

interface PaneProps {
  readonly commands: RibbonCommands;
  readonly connection: ConnectionStore;
  readonly version: string;
  readonly signOut: () => void;
}

/** Answers are remembered per person: the next one to sign in starts with none. */
export function Pane(props: PaneProps) {
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { retry: false, networkMode: 'always', staleTime: 15_000 } },
      }),
  );
  return (
    <QueryClientProvider client={queries}>
      <Frame {...props} />
    </QueryClientProvider>
  );
}

function Frame({ commands, connection, version, signOut }: PaneProps) {
  const styles = useStyles();
  const messages = useMessages();
  const api = useApi();
  const { data: me, refetch } = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => api.me(signal),
  });
  return (
    <div className={styles.root}>
      {!me && <Waiting />}
      {me?.ok === false && (
        <Notice intent="warning" action={{ label: messages.retry, run: () => void refetch() }}>
          {describeApiProblem(me.error, messages)}
        </Notice>
      )}
      {me?.ok && <PaneOf {...{ me: me.value, commands, signOut }} />}
      <PaneFoot {...{ connection, version }} />
    </div>
  );
}

type PaneOfProps = Pick<PaneProps, 'commands' | 'signOut'> & { readonly me: Me };

/** What is under way lives here rather than in a place, so that it goes on while another place is shown. */
function PaneOf({ me, commands, signOut }: PaneOfProps) {
  const styles = useStyles();
  const [place, setPlace] = useState<Place>('sheets');
  const check = useSheetCheck();
  const submitting = useSubmit(check);
  const reporting = useReport(place === 'report');
  const open = (next: Place) => {
    setPlace(next);
    const needsCheck = next === 'check' || next === 'submit';
    if (needsCheck && !check.outcome && !check.isChecking) check.check();
  };
  const obey = (command: RibbonCommand) => {
    switch (command) {
      case 'checkSheet':
        setPlace('check');
        return check.check();
      case 'submitSheet':
        setPlace('submit');
        return submitting.submit();
      case 'pullReport':
        setPlace('report');
        return reporting.pull();
    }
  };
  useRibbonCommands(commands, obey);
  return (
    <>
      <PaneHeader {...{ me, signOut }} />
      <PaneTabs {...{ place, open, check }} />
      <main
        className={styles.place}
        role="tabpanel"
        id={panelId}
        aria-labelledby={tabId(place)}
        tabIndex={-1}
      >
        <Places {...{ place, me, check, submitting, reporting, open }} />
      </main>
      <Announcements {...{ check, submitting, reporting }} />
    </>
  );
}
