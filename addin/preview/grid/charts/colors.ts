// Colours that a chart gives by itself: the accents of Office, in turn.
const ACCENTS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

export function accent(index: number): string {
  return ACCENTS[index % ACCENTS.length] ?? ACCENTS[0];
}
