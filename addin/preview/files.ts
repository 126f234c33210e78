// Saving the workbook as a file and opening one. The code for it is loaded when it is first needed.
import type { Messages } from './messages.ts';
import type { FileCommands } from './topBar.ts';
import type { Workbook } from './workbook/workbook.ts';

export interface FileOptions {
  readonly workbook: Workbook;
  readonly messages: Messages;
  readonly say: (sentence: string) => void;
  /** Another workbook: the pane starts afresh, as it does in Excel. */
  readonly onOpened: () => void;
}

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function fileCommands({ workbook, messages, say, onOpened }: FileOptions): FileCommands {
  return {
    save: async () => {
      const { writeWorkbook } = await import('./xlsx/writeWorkbook.ts');
      const file = await writeWorkbook(workbook);
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([Uint8Array.from(file)], { type: TYPE }));
      link.download = workbook.name;
      link.click();
      URL.revokeObjectURL(link.href);
    },
    open: async (file) => {
      const { openWorkbook } = await import('./xlsx/openWorkbook.ts');
      try {
        await openWorkbook(workbook, new Uint8Array(await file.arrayBuffer()));
        onOpened();
      } catch (error) {
        // A file of a person can be anything; what is wrong with it only the console tells.
        console.error(error);
        say(messages.notOpened);
      }
    },
  };
}
