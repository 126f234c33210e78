interface Stoppable {
  readonly stop: () => Promise<void>;
}

/** Under npm one Ctrl+C arrives more than once: from the terminal, and passed on by npm. */
const sameSignalMs = 2_000;

/** Stops everything in order on SIGTERM, SIGINT or SIGHUP, once; asked again later, ends the process at once. */
export function stopOnSignal(running: readonly Stoppable[]): void {
  let stoppingSince: number | null = null;
  const stop = async () => {
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > sameSignalMs) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    for (const each of running) await each.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stop().catch((error: unknown) => {
        console.error(error);
        process.exit(1);
      });
    });
  }
}
