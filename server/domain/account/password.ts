// What a password must be: long, not the login, not among the first that anybody tries. No rules about kinds of
// characters and no expiry: they make people choose worse ones (NIST SP 800-63B, 5.1.1.2).

export type PasswordFault = 'TooShort' | 'TooLong' | 'HoldsLogin' | 'TooCommon';

export const passwordLength = { least: 10, most: 200 };

/** `agriculture2021` is the login and little else. */
const fewestBeyondLogin = 5;

const common = [
  '1234567890',
  '0123456789',
  '0987654321',
  '1234512345',
  '1122334455',
  'abcd123456',
  'abc1234567',
  'a123456789',
  'qwertyuiop',
  '1q2w3e4r5t',
  'password12',
  'password123',
  'passw0rd123',
  'administrator',
  'admin12345',
  'admin123456',
  'iloveyou1314',
  'woaini1314',
  'woaini5201314',
  'huibao12345',
];

export function passwordFault(password: string, login: string): PasswordFault | null {
  const characters = Array.from(password);
  const folded = password.toLowerCase();
  if (characters.length < passwordLength.least) return 'TooShort';
  if (password.length > passwordLength.most) return 'TooLong';
  const beyondLogin = folded.replaceAll(login.toLowerCase(), '');
  if (beyondLogin !== folded && beyondLogin.length < fewestBeyondLogin) return 'HoldsLogin';
  const isOneCharacter = new Set(characters).size === 1;
  return isOneCharacter || common.includes(folded) ? 'TooCommon' : null;
}
