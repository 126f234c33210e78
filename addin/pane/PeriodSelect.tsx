import { Select } from '@fluentui/react-components';
import type { Period } from '../api/api.ts';
import { useMessages } from '../messages.ts';

interface PeriodSelectProps {
  readonly periods: readonly Period[];
  readonly chosen: string | undefined;
  readonly choose: (period: string) => void;
}

export function PeriodSelect({ periods, chosen, choose }: PeriodSelectProps) {
  const words = useMessages().report;
  return (
    <Select
      aria-label={words.period}
      value={chosen ?? ''}
      onChange={(_event, { value }) => {
        choose(value);
      }}
    >
      {periods.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
