import type { Theme } from '@fluentui/react-components';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Suspense, use, useSyncExternalStore } from 'react';
import type { Locale } from '#domain/locale.ts';

/** The fonts of Excel's own panes on Windows and Mac, so that 提交 looks the same here as there. */
const fonts: Readonly<Record<Locale, string>> = {
  'zh-CN': '"Microsoft YaHei UI", "PingFang SC", "Segoe UI", "Noto Sans CJK SC", sans-serif',
  'en-US': '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", system-ui, sans-serif',
};

const contrast = matchMedia('(forced-colors: active)');
const dark = matchMedia('(prefers-color-scheme: dark)');

const useStyles = makeStyles({
  root: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 },
});

interface PaneThemeProps {
  readonly locale: Locale;
  readonly children: ReactNode;
}

/** Each theme is a file of its own, fetched when it is the one to show. */
export function PaneTheme(props: PaneThemeProps) {
  return (
    <Suspense>
      <Themed {...props} />
    </Suspense>
  );
}

function Themed({ locale, children }: PaneThemeProps) {
  const styles = useStyles();
  const theme = use(themeOf(useSyncExternalStore(followScheme, currentScheme)));
  return (
    <FluentProvider
      theme={{ ...theme, fontFamilyBase: fonts[locale] }}
      className={styles.root}
      lang={locale}
    >
      {children}
    </FluentProvider>
  );
}

type Scheme = 'light' | 'dark' | 'contrast';

const loaded = new Map<Scheme, Promise<Theme>>();

/** The same promise every time, as `use` needs it. */
function themeOf(scheme: Scheme): Promise<Theme> {
  const theme = loaded.get(scheme) ?? loadTheme(scheme);
  loaded.set(scheme, theme);
  return theme;
}

async function loadTheme(scheme: Scheme): Promise<Theme> {
  switch (scheme) {
    case 'light':
      return (await import('./lightTheme.ts')).theme;
    case 'dark':
      return (await import('./darkTheme.ts')).theme;
    case 'contrast':
      return (await import('./contrastTheme.ts')).theme;
  }
}

function currentScheme(): Scheme {
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

function followScheme(listener: () => void): () => void {
  const queries = [contrast, dark];
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
