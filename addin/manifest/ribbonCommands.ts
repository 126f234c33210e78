import { type ManifestProblem, problem } from './manifestProblem.ts';
import { elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

/** The buttons lead somewhere, and the pane and the functions behind them share one runtime. */
export function* ribbonCommands(manifest: XmlElement): Generator<ManifestProblem> {
  const host = elementAt(manifest, 'VersionOverrides/Hosts/Host');
  if (!host) return;
  const elements = [...withDescendants(host)];
  yield* sharedRuntime(host, elements);
  yield* actions(elements);
  yield* uniqueIds(elements);
}

function* sharedRuntime(
  host: XmlElement,
  elements: readonly XmlElement[],
): Generator<ManifestProblem> {
  const runtime = elementAt(host, 'Runtimes/Runtime');
  if (!runtime) return;
  if (runtime.attributes['lifetime'] !== 'long') {
    const what = 'The runtime ends with each command, and the pane’s state with it.';
    yield problem('RUNTIME_SHORT', runtime, { what, remedy: 'Write lifetime="long".' });
  }
  const shared = runtime.attributes['resid'];
  for (const element of elements) {
    if (element.name !== 'FunctionFile' && element.name !== 'SourceLocation') continue;
    if (element.attributes['resid'] === shared) continue;
    const what = `“${element.attributes['resid']}” is not the runtime’s “${shared}”.`;
    const remedy = 'Use one resid in Runtime, FunctionFile and ShowTaskpane.';
    yield problem('RUNTIME_SPLIT', element, { what, remedy });
  }
}

function* actions(elements: readonly XmlElement[]): Generator<ManifestProblem> {
  for (const element of elements) {
    if (element.name !== 'TaskpaneId' && element.name !== 'FunctionName') continue;
    if (element.text.trim() !== '') continue;
    const what = `${element.name} is empty, so the button does nothing.`;
    yield problem('ACTION_INCOMPLETE', element, { what, remedy: 'Name what it opens or runs.' });
  }
}

function* uniqueIds(elements: readonly XmlElement[]): Generator<ManifestProblem> {
  const seen = new Set<string>();
  for (const element of elements) {
    if (!['CustomTab', 'Group', 'Control'].includes(element.name)) continue;
    const id = element.attributes['id'] ?? '';
    if (id === '' || seen.has(id)) {
      const what = id === '' ? 'It has no id.' : `The id “${id}” is taken.`;
      const remedy = 'Give each tab, group and control an id of its own.';
      yield problem('CONTROL_ID_REPEATED', element, { what, remedy });
    }
    seen.add(id);
  }
}
