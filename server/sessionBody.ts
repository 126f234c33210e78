// What may be sent to the session endpoints, and how little of it.
import { z } from 'zod';
import { unstorable } from './storableText.ts';

const shortText = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    .refine((value) => unstorable(value, '') === null);

const credentials = { login: shortText(120), password: shortText(200) };

export const bodies = {
  signIn: z.strictObject(credentials),
  changePassword: z.strictObject({ ...credentials, newPassword: shortText(400) }),
  firstAdmin: z.strictObject({
    code: shortText(60),
    office: z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
      name: shortText(100),
      nameEn: shortText(100),
    }),
    login: shortText(63),
    name: shortText(100),
    password: shortText(400),
  }),
};

const longestBody = 4_096;

/** `null` for what is not of that shape. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.infer<Schema> | null> {
  const body = await request.text();
  const parsed = schema.safeParse(body.length > longestBody ? null : parseJson(body));
  return parsed.success ? parsed.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
