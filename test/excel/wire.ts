/** Which members of Excel's object model a request uses, by the types of `@types/office-js`. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

export interface MemberType {
  /** The requirement set that brought it: `1.4`. */
  readonly set: string;
  /** The class a property or method gives, as far as it is one of Excel's. */
  readonly gives: string | null;
}

/** The classes of the `Excel` namespace: members by name, with what they need and give. */
export type ExcelTypes = ReadonlyMap<string, ReadonlyMap<string, MemberType>>;

/** Reads the classes from the published types. */
export function excelTypes(): ExcelTypes {
  const path = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const classes = new Map<string, Map<string, MemberType>>();
  for (const statement of source.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const part of statement.body.statements) {
      if (!ts.isClassDeclaration(part) || !part.name) continue;
      const members = classes.get(part.name.text) ?? new Map<string, MemberType>();
      classes.set(part.name.text, members);
      for (const member of part.members) {
        const isMember = ts.isPropertyDeclaration(member) || ts.isMethodDeclaration(member);
        if (!isMember || !ts.isIdentifier(member.name) || members.has(member.name.text)) continue;
        const set = /\[Api set: ExcelApi (\d+\.\d+)/.exec(member.getFullText(source))?.[1];
        const gives = /^(?:Excel\.)?(\w+)$/.exec(member.type?.getText(source) ?? '')?.[1] ?? null;
        if (set !== undefined) members.set(member.name.text, { set, gives });
      }
    }
  }
  return classes;
}

interface Path {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
}

interface Action {
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface Body {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

/** Members that the client spells otherwise when it sends them. */
const onTheWire: Readonly<Record<string, string>> = {
  Gridlines: 'showGridlines',
  _RegisterDataChangedEvent: 'onChanged',
  _UnregisterDataChangedEvent: 'onChanged',
};

/** The members a request mentions, as `Worksheet.name`. Throws for one that the types do not have. */
export function membersOf(request: string, types: ExcelTypes): ReadonlySet<string> {
  const parsed: { message: { body: Body } } = JSON.parse(request);
  const { Actions, ObjectPaths } = parsed.message.body;
  const used = new Set<string>();
  const use = (type: string, name: string): MemberType => {
    const own = name.slice(0, 1).toLowerCase() + name.slice(1);
    const member = types.get(type)?.get(own);
    if (member === undefined) throw new Error(`The types do not know ${type}.${own}.`);
    used.add(`${type}.${own}`);
    return member;
  };
  const typeOf = (id: number): string => {
    const path = ObjectPaths[id];
    if (path === undefined) throw new Error(`no path ${id}`);
    if (path.ObjectPathType === 1) return 'Workbook';
    const parent = typeOf(path.ParentObjectPathId ?? 0);
    // An item of a collection that was loaded.
    if (path.ObjectPathType === 5) return use(parent, 'getItem').gives ?? parent;
    const { gives } = use(parent, path.Name ?? '');
    if (gives === null) throw new Error(`${parent}.${path.Name} gives no object`);
    return gives;
  };
  for (const { ActionType, Name, ObjectPathId, QueryInfo } of Actions) {
    // A mark of the client's own: where it goes on when this far has been done.
    if (ActionType === 5) continue;
    const type = typeOf(ObjectPathId);
    if (ActionType === 3 || ActionType === 4) use(type, onTheWire[Name] ?? Name);
    for (const selected of QueryInfo?.Select ?? []) {
      const members = types.get(type);
      const item = (members?.get('getItem') ?? members?.get('getItemAt'))?.gives;
      const own = selected.split('/').at(-1) ?? '';
      use(item && !types.get(type)?.has(own) ? item : type, own);
    }
  }
  return used;
}
