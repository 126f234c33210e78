// A person's attempt that the workbook may refuse, as it would an add-in's.
import { isHostError } from '../workbook/hostError.ts';

export function attempt(act: () => void, onRefused: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isHostError(error)) throw error;
    onRefused();
  }
}
