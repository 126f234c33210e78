// Accepts one submission after the other, so that each refusal has a name and a broken connection stops the rest.
import type { Api, Slot } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';

export interface Acceptance {
  readonly accepted: number;
  readonly refused: readonly { readonly reporter: string; readonly sentence: string }[];
  /** Why the rest was left alone; `null` where nothing was. */
  readonly problem: ApiProblem | null;
}

export async function acceptSubmissions(
  slots: readonly Slot[],
  api: Pick<Api, 'acceptSubmission'>,
): Promise<Acceptance> {
  const refused: { reporter: string; sentence: string }[] = [];
  let accepted = 0;
  for (const { current, reporter } of slots) {
    if (!current) continue;
    const answer = await api.acceptSubmission(current.id);
    if (!answer.ok) return { accepted, refused, problem: answer.error };
    if (answer.value.kind === 'Accepted') accepted += 1;
    else refused.push({ reporter: reporter.name, sentence: answer.value.sentence });
  }
  return { accepted, refused, problem: null };
}
