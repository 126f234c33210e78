// Whoever comes with a one-time password chooses their own, and is in.
import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useActionState } from 'react';
import type { Credentials } from '../api/session.ts';
import type { SessionStore } from '../api/sessionStore.ts';
import { useMessages } from '../messages.ts';
import { Notice } from '../pane/Notice.tsx';
import { describeSignInProblem } from '../words/describeProblem.ts';
import { textOf } from './textOf.ts';
import { useSignInStyles } from './useSignInStyles.ts';

interface NewPasswordFormProps {
  readonly session: SessionStore;
  readonly credentials: Credentials;
  readonly onBack: () => void;
}

export function NewPasswordForm({ session, credentials, onBack }: NewPasswordFormProps) {
  const styles = useSignInStyles();
  const messages = useMessages();
  const words = messages.signIn;
  const [problem, run, isChanging] = useActionState(
    async (_before: string | null, form: FormData) => {
      const newPassword = textOf(form, 'newPassword');
      if (newPassword !== textOf(form, 'again')) return words.passwordsDiffer;
      const result = await session.changePassword({ ...credentials, newPassword });
      return result.ok ? null : describeSignInProblem(result.error, messages);
    },
    null,
  );
  return (
    <form action={run} className={styles.root} aria-label={words.changePassword}>
      <div className={styles.heading}>
        <Text as="h1" size={500} weight="semibold" block>
          {words.newPassword}
        </Text>
        <Text className={styles.hint}>{words.changeRequired}</Text>
      </div>
      <Field label={words.login}>
        <Input name="login" autoComplete="username" value={credentials.login} readOnly />
      </Field>
      <Field label={words.newPassword} hint={words.newPasswordHint} required>
        <Input name="newPassword" type="password" autoComplete="new-password" autoFocus />
      </Field>
      <Field label={words.newPasswordAgain} required>
        <Input name="again" type="password" autoComplete="new-password" />
      </Field>
      {problem !== null && <Notice intent="error">{problem}</Notice>}
      <Button type="submit" appearance="primary" disabled={isChanging}>
        {isChanging ? words.signingIn : words.changePassword}
      </Button>
      <Button appearance="subtle" onClick={onBack}>
        {words.back}
      </Button>
    </form>
  );
}
