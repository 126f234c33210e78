interface Stoppable {
  readonly stop: () => Promise<void>;
}

/** Stops everything in order on SIGTERM, SIGINT or SIGHUP, once; a second signal ends the process at once. */
export function stopOnSignal(running: readonly Stoppable[]): void {
  let isStopping = false;
  const stop = async () => {
    if (isStopping) process.exit(1);
    isStopping = true;
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
