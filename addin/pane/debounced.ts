/** Runs `action` once `milliseconds` have passed without another call. */
export function debounced(action: () => void, milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
  };
  return {
    cancel,
    call: () => {
      cancel();
      timer = setTimeout(action, milliseconds);
    },
  };
}
