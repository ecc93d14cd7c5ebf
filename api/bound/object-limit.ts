import {
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  getNullableType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type FigureCounts, figureCounts } from '../../data/ledger/figure-count.ts';
import { boundsOfTable, type WorkBounds } from '../../data/ledger/store/work.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import type { Context } from '../../schema/base/builder.ts';
import { refusal } from '../http/answer.ts';
import { type PricedConnection, QueryPrice } from './query-price.ts';

/** Above this many rows a query is heavy: it leaves a thread to others. */
export const HEAVY_ROWS = 5000;

export const MAX_OBJECTS = 10_000;
/** The most fields of an operation with its fragments spread out. Fragments can make a short query exponentially long. */
export const MAX_FIELDS = 5000;
/** The page size where `first` is not given, and the largest that the schema allows. */
const FIRST_DEFAULT = 100;
const FIRST_MAX = 500;
/** The length that is assumed for a list without an argument that bounds it, such as the districts. */
const LIST_ESTIMATE = 10;

/** The cost of a root field in objects, however little of it is selected. It limits aliases of expensive fields. */
const READS: Record<string, number> = { scoreboard: 1000, commitments: 300, ranking: 50 };

/** Refuses an operation that could return more than `MAX_OBJECTS` list elements, or read or answer more than the bounds. */
export function refuseTooMuch({ bounds, mayRun = () => true }: Pricing): Plugin<Context> {
  return {
    onExecute({ args, context, setResultAndStopExecution }) {
      const count = countObjects(args, figureCounts(context.ledger));
      if (count.fields > MAX_FIELDS) {
        const message = `The query selects more than ${MAX_FIELDS} fields once its fragments are spread out: ask for fewer fields, or split it into several requests.`;
        setResultAndStopExecution({ errors: [refusal('TOO_MANY_FIELDS', message)] });
      } else if (count.objects > MAX_OBJECTS) {
        const message = `The query could return ${count.objects} objects and at most ${MAX_OBJECTS} are allowed: lower "first" (${FIRST_DEFAULT} where not given), give fewer keys, ask for fewer nested lists, or page through with "after".`;
        setResultAndStopExecution({ errors: [refusal('TOO_MANY_OBJECTS', message)] });
      } else {
        const dear = tooDear(count.price, bounds, context.language);
        if (dear !== undefined) setResultAndStopExecution({ errors: [refusal('BUDGET', dear)] });
        else if (!mayRun(count.price)) setResultAndStopExecution({ errors: [refusal('BUSY', 'It runs elsewhere.')] });
      }
    },
  };
}

/** How operations are priced. */
export interface Pricing {
  readonly bounds: WorkBounds;
  /** Whether an operation of this price may run here and now; any may by default. */
  readonly mayRun?: ((price: QueryPrice) => boolean) | undefined;
}

/** The sentence that refuses an operation and says what costs most; undefined where it may run. */
function tooDear(price: QueryPrice, bounds: WorkBounds, language: Language): string | undefined {
  const { rows, bytes } = price.isTable ? boundsOfTable(bounds) : bounds;
  const { budget } = words(language);
  if (price.rows > rows) return budget.dearRows(price.dearest.name, price.rows, rows);
  return price.bytes > bytes ? budget.dearBytes(price.bytes, bytes) : undefined;
}

interface Count {
  readonly price: QueryPrice;
  objects: number;
  fields: number;
}

/**
 * The most list elements that an operation can return. Every element counts once for each of its possible parents.
 * The lists of a connection have `first` elements; a list with a list argument has one for each element of that argument.
 */
export function countObjects(args: ExecutionArgs, counts: FigureCounts): Count {
  const operation = getOperationAST(args.document, args.operationName);
  const root = operation && args.schema.getRootType(operation.operation);
  if (!operation || !root) return { objects: 0, fields: 0, price: new QueryPrice(counts, {}) };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of args.document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const variables: Record<string, unknown> = { ...args.variableValues };
  for (const { variable, defaultValue } of operation.variableDefinitions ?? []) {
    if (variables[variable.name.value] === undefined && defaultValue) {
      variables[variable.name.value] = valueFromASTUntyped(defaultValue);
    }
  }
  const counter = new ObjectCounter({ args, fragments, variables, price: new QueryPrice(counts, variables) });
  counter.visit({ selections: [operation.selectionSet], type: root, times: 1, page: undefined, around: undefined });
  return counter.count;
}

interface Scope {
  selections: SelectionSetNode[];
  type: GraphQLCompositeType;
  /** How often an object of this scope can occur in the answer. */
  times: number;
  /** The number of elements of the object's lists where the object is a connection, else undefined. */
  page: number | undefined;
  /** The field that leads to the object. */
  around: PricedConnection | undefined;
}

/** A query that is gone through. */
interface Counted {
  args: ExecutionArgs;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
  price: QueryPrice;
}

class ObjectCounter {
  readonly count: Count;
  readonly #args: ExecutionArgs;
  readonly #fragments: Map<string, FragmentDefinitionNode>;
  readonly #variables: Record<string, unknown>;

  constructor({ args, fragments, variables, price }: Counted) {
    this.#args = args;
    this.#fragments = fragments;
    this.#variables = variables;
    this.count = { objects: 0, fields: 0, price };
  }

  visit(scope: Scope): void {
    const fields = new Map<string, { nodes: FieldNode[]; parent: GraphQLCompositeType }>();
    for (const set of scope.selections) this.#collect(set, scope.type, fields);
    for (const { nodes, parent } of fields.values()) {
      this.count.fields += 1;
      if (this.count.fields > MAX_FIELDS) return;
      this.#visitField(nodes, parent, scope);
    }
  }

  /** Gathers fields by response key, as execution does, so that a field asked twice counts once. */
  #collect(
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    fields: Map<string, { nodes: FieldNode[]; parent: GraphQLCompositeType }>,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        const known = fields.get(key);
        if (known) known.nodes.push(selection);
        else fields.set(key, { nodes: [selection], parent });
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value) : selection;
      const condition = fragment?.typeCondition && this.#args.schema.getType(fragment.typeCondition.name.value);
      if (fragment) this.#collect(fragment.selectionSet, isCompositeType(condition) ? condition : parent, fields);
    }
  }

  #visitField(nodes: FieldNode[], parent: GraphQLCompositeType, scope: Scope): void {
    const [node] = nodes;
    const field = node && fieldOf(parent, node.name.value);
    if (!node || !field) return;
    const { times: each, around } = scope;
    const priced = this.count.price.add(field, node, { times: each, around });
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return;
    if (parent.name === 'Query') this.count.objects += READS[field.name] ?? 0;
    const isList = isListType(getNullableType(field.type));
    const size = isList ? (scope.page ?? this.#listSize(field, node)) : 1;
    const times = scope.times * size;
    if (isList) this.count.objects += times;
    const selections = nodes.flatMap((each) => each.selectionSet ?? []);
    const page = type.name.endsWith('Connection') ? this.#pageSize(node) : undefined;
    this.visit({ selections, type, times, page, around: priced });
  }

  #pageSize(node: FieldNode): number {
    const first = this.#argument(node, 'first');
    return typeof first === 'number' ? Math.min(Math.max(first, 0), FIRST_MAX) : FIRST_DEFAULT;
  }

  #listSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const lists = field.args.filter((arg) => isListType(getNullableType(arg.type)));
    const given = lists.map(({ name }) => this.#argument(node, name)).filter((value) => value !== undefined);
    if (given.length === 0) return LIST_ESTIMATE;
    return given.reduce<number>((size, value) => size + lengthOf(value), 0);
  }

  #argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((each) => each.name.value === name);
    return argument && plainValue(argument.value, this.#variables);
  }
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  // Introspection nests lists too, and aliases of it would give millions of names.
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** The value of a literal or a variable, exact for numbers and lengths of lists only. Execution checks the types. */
function plainValue(node: ValueNode, variables: Record<string, unknown>): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.LIST) return node.values;
  return node.kind === Kind.NULL ? null : node;
}

/** The length of the list that a value stands for: GraphQL reads a single value as a list of one. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null ? 0 : 1;
}
