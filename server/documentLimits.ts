// How much one document may ask for, counted with its fragments written out, before anything else looks at it:
// GraphQL's own validation is what a document of multiplying fragments would hold up.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export const documentLimits = { fields: 2_000, aliases: 10 };

interface Size {
  readonly fields: number;
  readonly aliases: number;
}

/** Throws the refusal. Linear in the document: every fragment is counted once. */
export function refuseLargeDocument(document: DocumentNode): void {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const sizeOf = sizing(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { fields, aliases } = sizeOf(definition.selectionSet);
    if (fields > documentLimits.fields) {
      throw refusal(`An operation has at most ${documentLimits.fields} fields.`);
    }
    if (aliases > documentLimits.aliases) {
      throw refusal(`An operation has at most ${documentLimits.aliases} aliases.`);
    }
  }
}

function sizing(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const counted = new Map<string, Size | 'under way'>();

  const ofFragment = (name: string): Size => {
    const known = counted.get(name);
    if (known === 'under way') throw refusal(`Fragment ${name} contains itself.`);
    if (known) return known;
    counted.set(name, 'under way');
    const fragment = fragments.get(name);
    const size = fragment ? sizeOf(fragment.selectionSet) : { fields: 0, aliases: 0 };
    counted.set(name, size);
    return size;
  };

  const sizeOf = ({ selections }: SelectionSetNode): Size => {
    let fields = 0;
    let aliases = 0;
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet && sizeOf(selection.selectionSet);
      if (selection.kind === Kind.FIELD) {
        fields += 1;
        if (selection.alias) aliases += 1;
      }
      fields += inner?.fields ?? 0;
      aliases += inner?.aliases ?? 0;
    }
    return { fields, aliases };
  };
  return sizeOf;
}

function refusal(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'DOCUMENT_TOO_LARGE' } });
}
