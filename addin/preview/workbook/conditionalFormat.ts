// A rule that changes how cells look. Only custom formulas so far; the list is in order of priority.
import type { Anchored } from './area.ts';
import type { Style } from './style.ts';

export type ConditionalLook = Partial<
  Pick<Style, 'fill' | 'fontColor' | 'bold' | 'italic' | 'strikethrough' | 'underline'>
>;

export interface ConditionalFormat extends Anchored {
  readonly id: string;
  /** With its `=`, written for the first cell of the first area. */
  formula: string;
  look: ConditionalLook;
  stopIfTrue: boolean;
}
