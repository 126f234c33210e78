// Long work in slices: whoever else is waiting gets their turn in between.

const longestSliceMs = 20;

export async function inSlices<Value>(work: Generator<undefined, Value>): Promise<Value> {
  let since = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - since < longestSliceMs) continue;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    since = performance.now();
  }
}
