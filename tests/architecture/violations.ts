// What one file does that the import table and the house style do not let it do.
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { type Zone, zoneOf } from './zones.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Import {
  readonly to: string;
  /** `type` vanishes at run time, `later` is a dynamic import. */
  readonly how: 'now' | 'type' | 'later';
}
interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What is wrong with one file, as `file → what (rule)`. */
export function* violations(file: string, text: string): Generator<string> {
  const zone = zoneOf(file);
  const { module, program, errors } = parseSync(file, text);
  if (errors.length > 0) yield `${file} → ${errors[0]?.message} (every file parses)`;
  const nodes = [...nodesIn(program)];
  const imports = [...importsOf(module, nodes)];
  for (const one of imports) {
    const reason = refusedImport(file, zone, one);
    if (reason !== null) yield `${file} → ${one.to} (${reason})`;
  }
  const hasDefault = module.staticExports.some(({ entries }) =>
    entries.some(
      ({ exportName }) => exportName.kind === 'Default' || exportName.name === 'default',
    ),
  );
  if (hasDefault && !/[./](?:config|codegen)\.ts$/.test(file))
    yield `${file} → default export (only configuration has one)`;
  const own = new Set(namesDeclared(nodes));
  for (const name of new Set(namesUsed(nodes))) {
    if (own.has(name.split('.')[0] ?? '')) continue;
    const reason = refusedName(file, zone, name);
    if (reason !== null) yield `${file} → ${name} (${reason})`;
  }
  const base = posix.basename(file).split('.')[0] ?? '';
  if (/^(?:utils?|helpers?|common|shared|misc|lib|types?|constants?)$/i.test(base))
    yield `${file} → its name (a file is named after what it holds)`;
  if (base === 'index' && file !== 'server/schema/index.ts')
    yield `${file} → its name (only server/schema has an index)`;
}

function refusedImport(file: string, zone: Zone | undefined, { to, how }: Import): string | null {
  if (!zone) return 'the file is in no zone';
  const path = to.startsWith('#domain/')
    ? to.replace('#domain/', 'server/domain/')
    : to.startsWith('.')
      ? posix.join(posix.dirname(file), to)
      : null;
  if (path === null) {
    return isAllowed(zone.may, to, how) ? null : `${zone.name} may not import this package`;
  }
  // What is generated may not have been generated yet.
  const isThere = path.includes('/generated/') || existsSync(join(root, path));
  if (!isThere || !/\.[a-z]+$/.test(path)) return 'an import names the real file, with extension';
  const target = zoneOf(path);
  if (target === zone && (zone.name !== 'use case' || path === file)) {
    return zone.name === 'domain' && to.startsWith('#')
      ? 'the domain imports itself by relative path'
      : null;
  }
  if (target?.name === 'domain' && to.startsWith('.') && !/^(?:prisma|tests)\//.test(file))
    return 'the domain is imported as #domain';
  return target && isAllowed(zone.may, target.name, how)
    ? null
    : `${zone.name} may not import ${target?.name ?? 'what is in no zone'}`;
}

function isAllowed(may: readonly string[], target: string, how: Import['how']): boolean {
  const ways = how === 'now' ? [''] : ['', `${how}:`];
  return may.some((allowed) =>
    ways.some((way) => {
      const wanted = `${way}${target}`;
      return allowed.endsWith('*') ? wanted.startsWith(allowed.slice(0, -1)) : wanted === allowed;
    }),
  );
}

const impure =
  /^(?:Date\.now|new Date\(\)|Math\.random|(?:process|window|document|globalThis|performance|crypto|console)\..*|set(?:Timeout|Interval)|fetch)$/;
const network =
  /^(?:(?:window\.|globalThis\.)?fetch|new (?:XMLHttpRequest|WebSocket|EventSource)\(\)|navigator\.sendBeacon)$/;

function refusedName(file: string, zone: Zone | undefined, name: string): string | null {
  if (zone?.name === 'domain' && impure.test(name)) return 'the domain is pure and has no clock';
  const inAddin = file.startsWith('addin/') && !file.startsWith('addin/manifest/');
  const knowsExcel = zone?.name === 'excel' || zone?.name === 'self-test';
  if (inAddin && !knowsExcel && /^(?:Excel|Office|OfficeExtension)\./.test(name))
    return 'only addin/excel and addin/selfTest name Excel and Office';
  if (inAddin && zone?.name !== 'api' && network.test(name)) return 'only addin/api fetches';
  return null;
}

/** `a.b` for each member or qualified name, `f` for each call and `new F()` for each construction without arguments. */
function* namesUsed(nodes: readonly Node[]): Generator<string> {
  for (const node of nodes) {
    if (node.type === 'MemberExpression')
      yield `${nameOf(node['object'])}.${nameOf(node['property'])}`;
    if (node.type === 'TSQualifiedName') yield `${nameOf(node['left'])}.${nameOf(node['right'])}`;
    if (node.type === 'CallExpression') yield nameOf(node['callee']);
    if (node.type === 'NewExpression') {
      const isBare = (node['arguments'] as readonly unknown[]).length === 0;
      const name = nameOf(node['callee']);
      if (isBare || name !== 'Date') yield `new ${name}()`;
    }
  }
}

/** A variable or a parameter may be called as something global is. */
function* namesDeclared(nodes: readonly Node[]): Generator<string> {
  for (const { type, id, params } of nodes) {
    const declared = type === 'VariableDeclarator' ? id : params;
    for (const node of nodesIn(declared)) if (node.type === 'Identifier') yield nameOf(node);
  }
}

function nameOf(node: unknown): string {
  const { type, name } = node as Node;
  return type === 'Identifier' && typeof name === 'string' ? name : '';
}

function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value) yield value as Node;
    for (const field of Object.values(value)) if (typeof field === 'object') yield* nodesIn(field);
  }
}

type ModuleRecord = ReturnType<typeof parseSync>['module'];

function* importsOf(module: ModuleRecord, nodes: readonly Node[]): Generator<Import> {
  for (const { moduleRequest, entries } of module.staticImports) {
    const onlyTypes = entries.length > 0 && entries.every(({ isType }) => isType);
    yield { to: moduleRequest.value, how: onlyTypes ? 'type' : 'now' };
  }
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) yield { to: moduleRequest.value, how: isType ? 'type' : 'now' };
  for (const { type, source } of nodes)
    if (type === 'ImportExpression' && typeof (source as Node)['value'] === 'string')
      yield { to: String((source as Node)['value']), how: 'later' };
}
