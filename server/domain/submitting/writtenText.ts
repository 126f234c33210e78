// Reasons, questions and answers that people write.

const longestText = 1_000;

/** The text without white space around it; `null` where nothing is said, or too much. */
export function writtenText(text: string | null | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' || trimmed.length > longestText ? null : trimmed;
}
