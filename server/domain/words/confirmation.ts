// A confirmed reading, told to whoever asks where a figure comes from.
import type { Locale } from '../locale.ts';
import { showUnseen } from '../reading/characters.ts';
import type { Confirmation } from '../reading/confirmation.ts';
import { rawText } from '../reading/rawText.ts';

export function describeConfirmation(
  { raw, numberFormat }: Confirmation,
  value: string,
  locale: Locale,
): string {
  const stood = showUnseen(rawText({ value: JSON.parse(raw), numberFormat }));
  return locale === 'zh-CN'
    ? `单元格原填“${stood}”，填报人确认读作 ${value}`
    : `The cell said “${stood}”; the filler confirmed that it means ${value}`;
}
