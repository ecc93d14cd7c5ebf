import { ADDIN_INTERNAL_SERVICE, ExcelAddinInternalService } from './excel/addin-internal-service.ts';
import {
  APP_RUNTIME_PERSISTENCE_SERVICE,
  APP_RUNTIME_SERVICE,
  ExcelAppRuntimePersistenceService,
  ExcelAppRuntimeService,
  type RuntimeState,
} from './excel/app-runtime.ts';
import { HostError, notModelled } from './host-error.ts';
import {
  ACTION,
  HostCollection,
  HostObject,
  PATH,
  type WireAction,
  type WireAnswer,
  type WireArguments,
  type WireBatch,
  type WirePath,
  type WireQuery,
} from './wire.ts';

/** The objects and state that a batch works on. */
interface BatchTarget {
  readonly root: HostObject;
  readonly runtime: RuntimeState;
  findReference(id: string): HostObject;
  forgetReference(id: string): void;
  /** Called before each action that sets a property or calls a method. Throwing here makes the batch fail. */
  beforeChange(): void;
}

/** These methods change the workbook and answer an object. Office.js sends them as the path to that object. */
const CREATING = new Set(['Add', 'ConvertToRange', 'Insert']);

/** Whether a method does more than read, which the wire does not say. */
export function isChange(method: string): boolean {
  return !/^(?:_|Get|Suspend|Calculate)/.test(method);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function checkModelled(object: HostObject, name: string): void {
  if (!/^_?[A-Z]/.test(name) || !(name in object)) throw notModelled(`${object.excelName}.${name}`);
}

function member(object: HostObject, name: string): unknown {
  checkModelled(object, name);
  return Reflect.get(object, name);
}

function newObject(name: string, runtime: RuntimeState): HostObject {
  if (name === APP_RUNTIME_SERVICE) return new ExcelAppRuntimeService(runtime);
  if (name === APP_RUNTIME_PERSISTENCE_SERVICE) return new ExcelAppRuntimePersistenceService(runtime);
  if (name === ADDIN_INTERNAL_SERVICE) return new ExcelAddinInternalService();
  throw notModelled(`new ${name}`);
}

/** All scalar properties of an object. `load()` without names asks for them. */
function scalarNames(object: HostObject): string[] {
  const names = new Set<string>();
  for (let level: unknown = object; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    for (const [name, described] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (/^[A-Z]/.test(name) && typeof described.value !== 'function') names.add(name);
    }
  }
  return [...names];
}

/** Runs a batch in order up to the first failure. As in Excel, actions before the failure are not undone. */
export class Batch {
  readonly #target: BatchTarget;
  readonly #paths: Record<string, WirePath>;
  readonly #objects = new Map<number, HostObject | null>();

  constructor(target: BatchTarget, paths: Record<string, WirePath>) {
    this.#target = target;
    this.#paths = paths;
  }

  static run(target: BatchTarget, batch: WireBatch): WireAnswer {
    const running = new Batch(target, batch.ObjectPaths);
    const answer: WireAnswer = { Results: [] };
    for (const [index, action] of batch.Actions.entries()) {
      try {
        answer.Results.push({ ActionId: action.Id, Value: running.#perform(action) });
      } catch (fault) {
        if (!(fault instanceof HostError)) throw fault;
        const Location = running.#location(action);
        answer.Error = { Code: fault.code, Message: fault.message, Location, ActionIndex: index, HttpStatusCode: 400 };
        return answer;
      }
    }
    return answer;
  }

  #location(action: WireAction): string {
    const name = action.Name ?? this.#paths[action.ObjectPathId]?.Name ?? '';
    const object = this.#objects.get(action.ObjectPathId);
    return object ? `${object.excelName}.${name}` : name;
  }

  #perform(action: WireAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate) return object?.identity() ?? null;
    if (action.ActionType === ACTION.query) return object && project(object, action.QueryInfo ?? {});
    // Office.js keeps the reference of every object it was given, null objects included.
    if (object === null && action.Name === '_KeepReference') return null;
    if (object === null) throw new HostError('InvalidObjectPath', 'The object path of a null object cannot be used.');
    if (action.ActionType === ACTION.set) return this.#set(object, action);
    if (action.ActionType === ACTION.method) return this.#call(object, action);
    throw notModelled(`action type ${action.ActionType}`);
  }

  #set(object: HostObject, action: WireAction): null {
    this.#target.beforeChange();
    const name = action.Name ?? '';
    checkModelled(object, name);
    const [value] = this.#arguments(action.ArgumentInfo);
    if (!hasSetter(object, name)) throw notModelled(`setting ${object.excelName}.${name}`);
    Reflect.set(object, name, value);
    return null;
  }

  #call(object: HostObject, action: WireAction): unknown {
    const name = action.Name ?? '';
    if (name === '_KeepReference') return null;
    if (name === '_RemoveReference') {
      this.#target.forgetReference(String(this.#arguments(action.ArgumentInfo)[0]));
      return null;
    }
    if (isChange(name)) this.#target.beforeChange();
    return this.#invoke(object, name, action.ArgumentInfo) ?? null;
  }

  #invoke(object: HostObject, name: string, given: WireArguments | undefined): unknown {
    const method = member(object, name);
    if (typeof method !== 'function') throw notModelled(`the method ${object.excelName}.${name}`);
    return method.apply(object, this.#arguments(given));
  }

  #arguments(given: WireArguments | undefined): unknown[] {
    const references = given?.ReferencedObjectPathIds ?? [];
    return (given?.Arguments ?? []).map((value, index) => {
      const path = references[index];
      return typeof path === 'number' && path > 0 ? this.#resolve(path) : this.#withObjects(value);
    });
  }
  /** A value in which an object of the API stands in a member, as a range in a rule of what may be typed. */
  #withObjects(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.#resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, this.#withObjects(member)]));
  }

  #resolve(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${id} in this batch.`);
    const object = this.#follow(path);
    this.#objects.set(id, object);
    return object;
  }

  #follow(path: WirePath): HostObject | null {
    const name = path.Name ?? '';
    if (path.ObjectPathType === PATH.global) return this.#target.root;
    if (path.ObjectPathType === PATH.reference) return this.#target.findReference(name);
    if (path.ObjectPathType === PATH.newObject) return newObject(name, this.#target.runtime);
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    if (path.ObjectPathType === PATH.indexer) {
      if (!(parent instanceof HostCollection)) throw notModelled(`an index of ${parent.excelName}`);
      return parent.item(this.#arguments(path.ArgumentInfo)[0]);
    }
    const isProperty = path.ObjectPathType === PATH.property;
    if (!isProperty && CREATING.has(name)) this.#target.beforeChange();
    const found = isProperty ? member(parent, name) : this.#invoke(parent, name, path.ArgumentInfo);
    if (found !== null && !(found instanceof HostObject)) throw notModelled(`${parent.excelName}.${name} as an object`);
    return found;
  }
}

function hasSetter(object: HostObject, name: string): boolean {
  for (let level: unknown = object; level instanceof HostObject; level = Object.getPrototypeOf(level)) {
    const described = Object.getOwnPropertyDescriptor(level, name);
    if (described) return described.set !== undefined;
  }
  return false;
}

/** The properties that a query asks for, as a tree: `format/fill/color` is three levels. An empty tree means every scalar. */
interface Wanted {
  isAll: boolean;
  members: Map<string, Wanted>;
}

function wantedBy(query: WireQuery): Wanted {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  const top: Wanted = { isAll: paths.length === 0 || (query.Select ?? []).length === 0, members: new Map() };
  for (const path of paths) {
    let level = top;
    for (const step of path.split(/[/.]/)) {
      if (step === '*') {
        level.isAll = true;
        break;
      }
      const next = level.members.get(capitalised(step)) ?? { isAll: false, members: new Map() };
      level.members.set(capitalised(step), next);
      level = next;
    }
  }
  return top;
}

function project(object: HostObject, query: WireQuery): unknown {
  const wanted = wantedBy(query);
  if (!(object instanceof HostCollection)) return projectOne(object, wanted);
  const start = query.Skip ?? 0;
  const end = query.Top === undefined ? undefined : start + query.Top;
  return projectAll(object, wanted, [start, end]);
}

function projectAll(collection: HostCollection, wanted: Wanted, [start, end]: [number, number | undefined]): unknown {
  const own = new Set(scalarNames(collection));
  const ofItems: Wanted = { isAll: wanted.isAll, members: new Map() };
  const answer: Record<string, unknown> = { ...collection.identity() };
  for (const [name, below] of wanted.members) {
    if (own.has(name)) answer[name] = member(collection, name);
    else ofItems.members.set(name, below);
  }
  const items = collection.items().slice(start, end);
  return { ...answer, _Items: items.map((item) => projectOne(item, ofItems)) };
}

function projectOne(object: HostObject, wanted: Wanted): unknown {
  const answer: Record<string, unknown> = { ...object.identity() };
  const isWhole = wanted.isAll || wanted.members.size === 0;
  for (const name of isWhole ? scalarNames(object) : []) {
    const value = member(object, name);
    if (!(value instanceof HostObject)) answer[name] = value;
  }
  for (const [name, below] of wanted.members) {
    const value = member(object, name);
    if (typeof value === 'function') throw notModelled(`the property ${object.excelName}.${name}`);
    if (value instanceof HostCollection) answer[name] = projectAll(value, below, [0, undefined]);
    else answer[name] = value instanceof HostObject ? projectOne(value, below) : value;
  }
  return answer;
}
