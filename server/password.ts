// Argon2id (the library's default) with the parameters OWASP recommends as a minimum: 19 MiB, two passes, one lane.
import { hash, verify } from '@node-rs/argon2';

const parameters = {
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

export function hashPassword(password: string): Promise<string> {
  return hash(password, parameters);
}

/** Verifies against nobody's hash where there is no account, so that both take the same time. */
export async function verifyPassword(
  passwordHash: string | null,
  password: string,
): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this');
  const matches = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== null && matches;
}

let nobody: Promise<string> | undefined;
