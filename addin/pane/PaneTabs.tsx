// Tabs of our own: Fluent's bring a focus library of 25 kB that nothing else in the first view needs.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import type { SheetCheck } from '../activeSheet/useSheetCheck.ts';
import { countFindings, openCount } from '../findings/countFindings.ts';
import { useMessages } from '../messages.ts';

export const places = ['sheets', 'check', 'submit', 'report'] as const;
export type Place = (typeof places)[number];

export const panelId = 'place';

export function tabId(place: Place): string {
  return `tab-${place}`;
}

const useStyles = makeStyles({
  root: {
    display: 'flex',
    paddingInline: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    font: 'inherit',
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  selected: {
    borderRadius: 0,
    boxShadow: `inset 0 calc(-1 * ${tokens.strokeWidthThicker}) ${tokens.colorCompoundBrandStroke}`,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PaneTabsProps {
  readonly place: Place;
  readonly open: (place: Place) => void;
  readonly check: SheetCheck;
}

export function PaneTabs({ place, open, check }: PaneTabsProps) {
  const styles = useStyles();
  const words = useMessages().tabs;
  const count = check.judged ? openCount(countFindings(check.judged.findings)) : 0;
  const step = (event: KeyboardEvent) => {
    const next = placeAfter(place, event.key);
    if (!next) return;
    event.preventDefault();
    open(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.root} role="tablist" aria-label={words.label} onKeyDown={step}>
      {places.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(each)}
          className={mergeClasses(styles.tab, each === place && styles.selected)}
          aria-selected={each === place}
          aria-controls={panelId}
          tabIndex={each === place ? 0 : -1}
          onClick={() => {
            open(each);
          }}
        >
          {each === 'check' && count > 0 ? words.checkCount(count) : words[each]}
        </button>
      ))}
    </div>
  );
}

function placeAfter(place: Place, key: string): Place | undefined {
  const at = places.indexOf(place);
  switch (key) {
    case 'ArrowRight':
      return places[(at + 1) % places.length];
    case 'ArrowLeft':
      return places.at(at - 1);
    case 'Home':
      return places[0];
    case 'End':
      return places.at(-1);
    default:
      return undefined;
  }
}
