/** A start that fails says why in one sentence; the stack is for whoever sets LOG_LEVEL=debug. */
export function failLoudly(hint = ''): void {
  process.once('uncaughtException', (error) => {
    const isDebugging = process.env['LOG_LEVEL'] === 'debug';
    console.error(isDebugging ? error : error.message);
    if (hint !== '') console.error(hint);
    process.exit(1);
  });
}
