import { Badge } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle16Filled,
  Circle16Regular,
  Clock16Regular,
  Edit16Regular,
} from '@fluentui/react-icons';
import type { SlotState } from '../api/api.ts';
import { useMessages } from '../messages.ts';

/** A draft lives in the workbook only; the server does not know of it. */
export type ShownState = SlotState | 'draft';

const looks = {
  empty: { color: 'informative', icon: <Circle16Regular /> },
  draft: { color: 'informative', icon: <Edit16Regular /> },
  submitted: { color: 'brand', icon: <Clock16Regular /> },
  accepted: { color: 'success', icon: <CheckmarkCircle16Filled /> },
  returned: { color: 'warning', icon: <ArrowUndo16Regular /> },
  withdrawn: { color: 'informative', icon: <ArrowUndo16Regular /> },
  reopened: { color: 'warning', icon: <ArrowUndo16Regular /> },
} as const satisfies Record<ShownState, unknown>;

interface StateChipProps {
  readonly state: ShownState;
  readonly n: number | null;
}

export function StateChip({ state, n }: StateChipProps) {
  const words = useMessages().sheets;
  const { color, icon } = looks[state];
  return (
    <Badge appearance="tint" size="large" color={color} icon={icon}>
      {words.state[state]}
      {n !== null && ` ${words.version(n)}`}
    </Badge>
  );
}
