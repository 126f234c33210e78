import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useActionState, useState } from 'react';
import type { Credentials, SignInProblem } from '../api/session.ts';
import type { SessionStore } from '../api/sessionStore.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { describeSignInProblem } from '../words/describeProblem.ts';
import { NewPasswordForm } from './NewPasswordForm.tsx';
import { textOf } from './textOf.ts';
import { useSignInStyles } from './useSignInStyles.ts';

interface SignInPanelProps {
  readonly session: SessionStore;
  /** The person whose session ended; what they were doing goes on once they are back. */
  readonly expiredLogin?: string;
}

export function SignInPanel({ session, expiredLogin }: SignInPanelProps) {
  const styles = useSignInStyles();
  const messages = useMessages();
  const words = messages.signIn;
  const [oneTime, setOneTime] = useState<Credentials | null>(null);
  const [problem, run, isSigningIn] = useActionState(
    async (_before: SignInProblem | null, form: FormData) => {
      const credentials = {
        login: textOf(form, 'login').trim(),
        password: textOf(form, 'password'),
      };
      const result = await session.signIn(credentials);
      if (result.ok) return null;
      if (result.error.kind !== 'PasswordChangeRequired') return result.error;
      setOneTime(credentials);
      return null;
    },
    null,
  );
  if (oneTime) {
    const onBack = () => setOneTime(null);
    return <NewPasswordForm session={session} credentials={oneTime} onBack={onBack} />;
  }
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
