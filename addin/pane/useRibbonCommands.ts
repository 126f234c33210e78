import { useEffect, useRef } from 'react';
import type { RibbonCommand, RibbonCommands } from './ribbonCommands.ts';

export function useRibbonCommands(
  commands: RibbonCommands,
  handle: (command: RibbonCommand) => void,
) {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  useEffect(
    () =>
      commands.listen((command) => {
        latest.current(command);
      }),
    [commands],
  );
}
