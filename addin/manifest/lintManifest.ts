// What Excel asks of a manifest and a schema cannot see, and what this add-in asks of its own.
// Excel itself says nothing about a faulty manifest: the button is simply not there.
import { addresses } from './addresses.ts';
import { elementOrder } from './elementOrder.ts';
import { iconFiles, type ReadIcon } from './iconFiles.ts';
import { identity } from './identity.ts';
import { localizedText } from './localizedText.ts';
import { type ManifestProblem, problem } from './manifestProblem.ts';
import { requirementSets } from './requirementSets.ts';
import { resourceIds } from './resourceIds.ts';
import { ribbonCommands } from './ribbonCommands.ts';
import { parseXml } from './xmlElement.ts';

const checks = [
  elementOrder,
  identity,
  localizedText,
  resourceIds,
  addresses,
  iconFiles,
  requirementSets,
  ribbonCommands,
];

export function lintManifest(xml: string, readIcon: ReadIcon): ManifestProblem[] {
  const doctype = /<!DOCTYPE/i.exec(xml);
  if (doctype) {
    const where = { line: xml.slice(0, doctype.index).split('\n').length, path: '' };
    const what = 'There is a DOCTYPE, which Excel refuses.';
    return [problem('XML_DOCTYPE', where, { what, remedy: 'Remove it.' })];
  }
  const parsed = parseXml(xml);
  if (!parsed.ok) {
    const where = { line: parsed.line, path: '' };
    return [problem('XML_MALFORMED', where, { what: parsed.reason, remedy: 'Mend the XML.' })];
  }
  return checks.flatMap((check) => Array.from(check(parsed.root, readIcon)));
}
