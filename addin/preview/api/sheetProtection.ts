// WorksheetProtection.
import { hostType } from '../host/hostObject.ts';
import { isProtected, PERMISSIONS, protect, unprotect } from '../workbook/protection.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { asBoolean, asRecord, asText, oneOf, optional } from './argument.ts';

const asSelectionMode = oneOf(['Normal', 'None', 'Unlocked']);

function readOptions(value: unknown): Readonly<Record<string, unknown>> {
  const options = asRecord(value, [...PERMISSIONS, 'selectionMode']);
  for (const name of PERMISSIONS) optional(options[name], asBoolean);
  optional(options['selectionMode'], asSelectionMode);
  return options;
}

/** What Excel reports: every option, those not given as false. */
function allOptions(sheet: Sheet): Readonly<Record<string, unknown>> | null {
  if (!isProtected(sheet)) return null;
  const given = sheet.protectionOptions;
  return {
    ...Object.fromEntries(PERMISSIONS.map((name) => [name, given[name] === true])),
    selectionMode: given['selectionMode'] ?? 'Normal',
  };
}

export const sheetProtection = hostType<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    protected: { get: isProtected },
    options: { get: allOptions },
  },
  methods: {
    protect: (sheet, [options, password]) => {
      protect(sheet, optional(options, readOptions) ?? {}, optional(password, asText));
    },
    unprotect: (sheet, [password]) => {
      unprotect(sheet, optional(password, asText));
    },
  },
});
