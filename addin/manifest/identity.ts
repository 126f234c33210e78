import { type ManifestProblem, problem } from './manifestProblem.ts';
import { childrenNamed, elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

const office = 'http://schemas.microsoft.com/office';
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const version = /^\d{1,5}(\.\d{1,5}){3}$/;

/** Attributes that decide how an element is read; any other value makes Excel read another format. */
const fixedAttributes: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  OfficeApp: {
    xmlns: [`${office}/appforoffice/1.1`],
    'xmlns:xsi': ['http://www.w3.org/2001/XMLSchema-instance'],
    'xmlns:bt': [`${office}/officeappbasictypes/1.0`],
    'xsi:type': ['TaskPaneApp'],
  },
  VersionOverrides: {
    xmlns: [`${office}/taskpaneappversionoverrides`],
    'xsi:type': ['VersionOverridesV1_0'],
  },
  ExtensionPoint: { 'xsi:type': ['PrimaryCommandSurface'] },
  Control: { 'xsi:type': ['Button'] },
  Action: { 'xsi:type': ['ShowTaskpane', 'ExecuteFunction'] },
};

/** Who the add-in is, for which program, and which format its manifest is written in. */
export function* identity(manifest: XmlElement): Generator<ManifestProblem> {
  for (const element of withDescendants(manifest)) yield* fixedAttributesOf(element);
  const id = elementAt(manifest, 'Id');
  if (id && !guid.test(id.text)) {
    const remedy = 'Write a GUID without braces; once released it never changes.';
    yield problem('ID_INVALID', id, { what: `“${id.text}” is no GUID.`, remedy });
  }
  const number = elementAt(manifest, 'Version');
  if (number && !version.test(number.text)) {
    const remedy = 'Write four numbers such as 1.0.0.0.';
    yield problem('VERSION_INVALID', number, { what: `“${number.text}” is no version.`, remedy });
  }
  const permissions = elementAt(manifest, 'Permissions');
  if (permissions && permissions.text !== 'ReadWriteDocument') {
    yield problem('PERMISSIONS_WRONG', permissions, {
      what: `“${permissions.text}” does not let the pane insert and read sheets.`,
      remedy: 'Write ReadWriteDocument.',
    });
  }
  yield* hosts(manifest);
}

function* fixedAttributesOf(element: XmlElement): Generator<ManifestProblem> {
  for (const [name, allowed] of Object.entries(fixedAttributes[element.name] ?? {})) {
    const value = element.attributes[name];
    if (value !== undefined && allowed.includes(value)) continue;
    yield problem('ATTRIBUTE_WRONG', element, {
      what: `${name} is ${value === undefined ? 'missing' : `“${value}”`}.`,
      remedy: `Write ${allowed.map((each) => `“${each}”`).join(' or ')}.`,
    });
  }
}

function* hosts(manifest: XmlElement): Generator<ManifestProblem> {
  const base = childrenNamed(elementAt(manifest, 'Hosts'), 'Host');
  const overrides = childrenNamed(elementAt(manifest, 'VersionOverrides/Hosts'), 'Host');
  const named = [
    ...base.map((host) => ({ host, attribute: 'Name' })),
    ...overrides.map((host) => ({ host, attribute: 'xsi:type' })),
  ];
  for (const { host, attribute } of named) {
    const name = host.attributes[attribute];
    if (name === 'Workbook') continue;
    yield problem('HOST_WRONG', host, {
      what: `${attribute} is ${name === undefined ? 'missing' : `“${name}”`}.`,
      remedy: 'The add-in runs in Excel only: write “Workbook”.',
    });
  }
}
