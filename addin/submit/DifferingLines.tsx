import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import type { Figure } from '#domain/figure.ts';
import { lineName } from '#domain/words/ruleFigures.ts';
import { useLocale, useMessages } from '../messages.ts';
import { describeFigure } from '../words/describeFigure.ts';
import type { DifferingLine, Side } from './compareFigures.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  base: { color: tokens.colorNeutralForeground2 },
});

interface DifferingLinesProps {
  readonly differing: readonly DifferingLine[];
  readonly choices: ReadonlyMap<string, Side>;
  readonly choose: (line: string, side: Side) => void;
}

/** Base, mine and theirs of every line; where both changed it nothing is chosen for the person. */
export function DifferingLines({ differing, choices, choose }: DifferingLinesProps) {
  const styles = useStyles();
  const words = useMessages().submit;
  const locale = useLocale();
  const shown = (figure: Figure | undefined) => describeFigure(figure, locale) ?? words.blank;
  return differing.map(({ line, base, mine, theirs, proposed }) => (
    <div key={line.key} className={styles.item}>
      <Text weight="semibold">{lineName(line)}</Text>
      <Text size={200} className={styles.base}>
        {words.base} {shown(base)} {line.indicator.unit.symbol}
        {proposed === null && ` · ${words.conflict}`}
      </Text>
      <RadioGroup
        layout="horizontal"
        aria-label={words.takeFor(lineName(line))}
        value={choices.get(line.key) ?? ''}
        onChange={(_event, { value }) => {
          choose(line.key, value as Side);
        }}
      >
        <Radio value="mine" label={`${words.mine} ${shown(mine)}`} />
        <Radio value="theirs" label={`${words.theirs} ${shown(theirs)}`} />
      </RadioGroup>
    </div>
  ));
}
