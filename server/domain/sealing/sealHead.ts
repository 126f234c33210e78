/** A seal without what it holds. */
export interface SealHead {
  readonly period: string;
  readonly n: number;
  /** Its place in the office's sequence. */
  readonly seq: string;
  readonly at: string;
  readonly by: string;
  /** SHA-256 of the payload, hexadecimal. */
  readonly digest: string;
  /** `null` while it is in force. */
  readonly unsealed: { readonly at: string; readonly by: string; readonly reason: string } | null;
}
