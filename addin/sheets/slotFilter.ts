import type { Slot } from '../api/api.ts';

export const slotFilters = ['all', 'missing', 'pending', 'accepted'] as const;
export type SlotFilter = (typeof slotFilters)[number];

export function filteredSlots(slots: readonly Slot[], filter: SlotFilter): readonly Slot[] {
  return slots.filter(({ state }) => filter === 'all' || filterOf(state) === filter);
}

/** Whatever has to be sent (again) is missing to the one who compiles. */
function filterOf(state: Slot['state']): Exclude<SlotFilter, 'all'> {
  switch (state) {
    case 'submitted':
      return 'pending';
    case 'accepted':
      return 'accepted';
    case 'empty':
    case 'returned':
    case 'withdrawn':
    case 'reopened':
      return 'missing';
  }
}
