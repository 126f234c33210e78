import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useActionState } from 'react';
import type { SignInProblem } from '../api/session.ts';
import type { SessionStore } from '../api/sessionStore.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { describeSignInProblem } from '../words/describeProblem.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
  },
  heading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface SignInPanelProps {
  readonly session: SessionStore;
  /** The person whose session ended; what they were doing goes on once they are back. */
  readonly expiredLogin?: string;
}

export function SignInPanel({ session, expiredLogin }: SignInPanelProps) {
  const styles = useStyles();
  const messages = useMessages();
  const words = messages.signIn;
  const [problem, run, isSigningIn] = useActionState(
    async (_before: SignInProblem | null, form: FormData) => {
      const result = await session.signIn({
        login: textOf(form, 'login').trim(),
        password: textOf(form, 'password'),
      });
      return result.ok ? null : result.error;
    },
    null,
  );
  return (
    <form action={run} className={styles.root} aria-label={words.title}>
      <div className={styles.heading}>
        <Text as="h1" size={500} weight="semibold" block>
          {messages.product}
        </Text>
        <Text className={styles.hint}>
          {expiredLogin === undefined ? words.welcome : words.expired}
        </Text>
      </div>
      <Field label={words.login} hint={words.loginHint} required>
        <Input name="login" autoComplete="username" defaultValue={expiredLogin ?? ''} />
      </Field>
      <Field label={words.password} required>
        <Input name="password" type="password" autoComplete="current-password" />
      </Field>
      {problem && <Notice intent="error">{describeSignInProblem(problem, messages)}</Notice>}
      <Button type="submit" appearance="primary" disabled={isSigningIn}>
        {isSigningIn ? words.signingIn : words.submit}
      </Button>
    </form>
  );
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
