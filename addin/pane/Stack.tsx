import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** One thing below the other, as nearly everything in a pane is. */
export function Stack({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().root}>{children}</div>;
}
