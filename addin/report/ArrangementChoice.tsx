import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Arrangement } from '../excel/pulledReport.ts';
import { useMessages } from '../messages.ts';

interface ArrangementChoiceProps {
  readonly chosen: Arrangement;
  readonly choose: (arrangement: Arrangement) => void;
}

/** Asked before the first pull; afterwards the sheets that stand tell what was chosen. */
export function ArrangementChoice({ chosen, choose }: ArrangementChoiceProps) {
  const words = useMessages().report;
  return (
    <Field label={words.arrangement}>
      <RadioGroup
        value={chosen}
        onChange={(_event, { value }) => {
          choose(value as Arrangement);
        }}
      >
        <Radio value="oneSheet" label={words.oneSheet} />
        <Radio value="perSection" label={words.perSection} />
      </RadioGroup>
    </Field>
  );
}
