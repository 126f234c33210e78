// Commands from Excel's ribbon. They may come before the pane has drawn itself or anyone has signed in: the last one waits.
export const ribbonCommandNames = ['checkSheet', 'submitSheet', 'pullReport'] as const;
export type RibbonCommand = (typeof ribbonCommandNames)[number];

export interface RibbonCommands {
  readonly send: (command: RibbonCommand) => void;
  /** One listener at a time: the pane of who is signed in. Returns the way to stop. */
  readonly listen: (listener: (command: RibbonCommand) => void) => () => void;
}

export function ribbonCommands(): RibbonCommands {
  let waiting: RibbonCommand | null = null;
  let listener: ((command: RibbonCommand) => void) | null = null;
  return {
    send: (command) => {
      if (listener) listener(command);
      else waiting = command;
    },
    listen: (next) => {
      listener = next;
      if (waiting) next(waiting);
      waiting = null;
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}
