// When to paint: at most once per frame, for the most that was asked of it.

/** What a painting must renew: where one looks, what is selected as well, or everything. */
export type Need = 'view' | 'selection' | 'all';

const NEEDS: readonly Need[] = ['view', 'selection', 'all'];

export function createSchedule(paint: (need: Need) => void): (need: Need) => void {
  let waiting: Need | undefined;
  return (need) => {
    const isWaiting = waiting !== undefined;
    if (waiting === undefined || NEEDS.indexOf(need) > NEEDS.indexOf(waiting)) waiting = need;
    if (isWaiting) return;
    requestAnimationFrame(() => {
      const asked = waiting ?? 'all';
      waiting = undefined;
      paint(asked);
    });
  };
}
