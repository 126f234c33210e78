// Which members of Excel's Office.js a folder's source uses, as the type checker sees it: reads and calls, options
// handed over as objects, and the paths in `load('…')`.
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getLibFiles, ts } from '@ts-morph/common';

const root = fileURLToPath(new URL('../..', import.meta.url));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['office-js'],
  jsx: ts.JsxEmit.ReactJSX,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

export interface UsedMember {
  readonly owner: string;
  readonly name: string;
  readonly file: string;
  /** Used only where an `isSetSupported` in the same file decides. */
  readonly isGuarded: boolean;
}

export function usedMembers(folder: string): readonly UsedMember[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts'));
  const program = ts.createProgram({
    rootNames: names.map((name) => join(root, folder, name)),
    options,
    host: compilerHost(),
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, UsedMember>();
  for (const file of program.getSourceFiles()) {
    if (!file.fileName.startsWith(join(root, folder))) continue;
    const isGuarded = file.text.includes('isSetSupported(');
    const note = (symbol: ts.Symbol | undefined) => {
      for (const { owner, name } of declaredIn(symbol)) {
        found.set(`${owner}.${name}`, { owner, name, file: file.fileName, isGuarded });
      }
    };
    visit(file, checker, note);
  }
  return [...found.values()];
}

/** The files of the language itself come with the package as texts. */
function compilerHost(): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const texts = new Map(getLibFiles().map(({ fileName, text }) => [fileName, text]));
  const textOf = (path: string) => texts.get(basename(path));
  return {
    ...host,
    getSourceFile: (path, target) => {
      const text = textOf(path);
      return text === undefined
        ? host.getSourceFile(path, target)
        : ts.createSourceFile(path, text, target);
    },
    fileExists: (path) => textOf(path) !== undefined || host.fileExists(path),
    readFile: (path) => textOf(path) ?? host.readFile(path),
  };
}

type Note = (symbol: ts.Symbol | undefined) => void;

function visit(node: ts.Node, checker: ts.TypeChecker, note: Note): void {
  if (ts.isPropertyAccessExpression(node)) {
    for (const type of partsOf(checker.getTypeAtLocation(node.expression))) {
      note(type.getProperty(node.name.text));
    }
  } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = (node.propertyName ?? node.name).getText();
    note(checker.getTypeAtLocation(node.parent).getProperty(name));
  } else if (ts.isObjectLiteralExpression(node)) {
    noteOptions(node, checker, note);
  } else if (ts.isCallExpression(node)) {
    noteLoads(node, checker, note);
  }
  ts.forEachChild(node, (child) => {
    visit(child, checker, note);
  });
}

function noteOptions(node: ts.ObjectLiteralExpression, checker: ts.TypeChecker, note: Note): void {
  const expected = checker.getContextualType(node);
  if (!expected) return;
  for (const property of node.properties) {
    const name = property.name?.getText();
    if (name === undefined) continue;
    for (const type of partsOf(expected)) note(type.getProperty(name));
  }
}

/** `range.load('format/fill/color, values')`: every step of every path. */
function noteLoads(node: ts.CallExpression, checker: ts.TypeChecker, note: Note): void {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return;
  const owner = checker.getTypeAtLocation(expression.expression).getNonNullableType();
  for (const argument of node.arguments) {
    const texts = ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument];
    for (const text of texts) {
      if (!ts.isStringLiteralLike(text)) continue;
      for (const path of text.text.split(',')) noteSteps(owner, path.trim(), checker, note);
    }
  }
}

function noteSteps(owner: ts.Type, path: string, checker: ts.TypeChecker, note: Note): void {
  let type = owner;
  for (const step of path.split('/')) {
    const symbol = type.getProperty(step) ?? itemOf(type, checker)?.getProperty(step);
    if (!symbol) throw new Error(`${path}: ${checker.typeToString(type)} has no ${step}`);
    note(symbol);
    type = checker.getTypeOfSymbol(symbol);
  }
}

/** What a collection or its `items` holds: `items/name` and `name` mean the same. */
function itemOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  const items = type.getProperty('items');
  return checker.getIndexTypeOfType(
    items ? checker.getTypeOfSymbol(items) : type,
    ts.IndexKind.Number,
  );
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/** The class or interface of the namespace Excel that declares it; nothing for members of anything else. */
function declaredIn(symbol: ts.Symbol | undefined) {
  return (symbol?.declarations ?? []).flatMap((declaration) => {
    const owner = declaration.parent;
    if (!ts.isClassDeclaration(owner) && !ts.isInterfaceDeclaration(owner)) return [];
    // A module's block lies between; files have nothing above them.
    const space: ts.Node | undefined = owner.parent.parent;
    const isExcel = space && ts.isModuleDeclaration(space) && space.name.text === 'Excel';
    return isExcel && owner.name ? [{ owner: owner.name.text, name: symbol?.name ?? '' }] : [];
  });
}
