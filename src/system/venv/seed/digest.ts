/** The SHA-256 of a text. Loads `node:crypto` only when needed: its 5 ms must not delay an answer. */
export async function digest(text: string, encoding: 'hex' | 'base64url'): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(text).digest(encoding);
}
