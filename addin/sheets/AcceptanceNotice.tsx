import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { describeApiProblem } from '../words/describeProblem.ts';
import type { Acceptance } from './acceptSubmissions.ts';

/** What was accepted, what was refused and why, and what was left alone. */
export function AcceptanceNotice({ acceptance }: { readonly acceptance: Acceptance }) {
  const messages = useMessages();
  const words = messages.board;
  const { accepted, refused, problem } = acceptance;
  return (
    <Notice intent={refused.length === 0 && !problem ? 'success' : 'warning'}>
      {words.acceptedCount(accepted)}
      {refused.map(({ reporter, sentence }) => (
        <div key={reporter}>{words.refused(reporter, sentence)}</div>
      ))}
      {problem && (
        <div>
          {words.interrupted}
          {describeApiProblem(problem, messages)}
        </div>
      )}
    </Notice>
  );
}
