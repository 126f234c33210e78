// What stands below the tabs. The first place is there at once, the others are loaded when they are first opened.
import { lazy, Suspense } from 'react';
import type { SheetCheck } from './activeSheet/useSheetCheck.ts';
import type { Me } from './api/api.ts';
import type { Place } from './pane/PaneTabs.tsx';
import { Waiting } from './pane/Waiting.tsx';
import type { Reporting } from './report/useReport.ts';
import { SheetsPanel } from './sheets/SheetsPanel.tsx';
import type { Submitting } from './submit/useSubmit.ts';

const CheckPanel = lazy(async () => ({
  default: (await import('./check/CheckPanel.tsx')).CheckPanel,
}));
const SubmitPanel = lazy(async () => ({
  default: (await import('./submit/SubmitPanel.tsx')).SubmitPanel,
}));
const ReportPanel = lazy(async () => ({
  default: (await import('./report/ReportPanel.tsx')).ReportPanel,
}));

interface PlacesProps {
  readonly place: Place;
  readonly me: Me;
  readonly check: SheetCheck;
  readonly submitting: Submitting;
  readonly reporting: Reporting;
  readonly open: (place: Place) => void;
}

export function Places(props: PlacesProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <CurrentPlace {...props} />
    </Suspense>
  );
}

function CurrentPlace({ place, me, check, submitting, reporting, open }: PlacesProps) {
  const openCheck = () => {
    open('check');
  };
  const openSubmit = () => {
    open('submit');
  };
  switch (place) {
    case 'sheets':
      return <SheetsPanel {...{ me, openCheck }} />;
    case 'check':
      return <CheckPanel {...{ check, openSubmit }} />;
    case 'submit':
      return <SubmitPanel {...{ check, submitting, openCheck }} />;
    case 'report':
      return <ReportPanel reporting={reporting} />;
  }
}
