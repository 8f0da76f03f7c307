import type { TreeFile } from "../tree.ts";

/** A table as prisma/schema/<owner>.prisma declares it; `relations` maps a field to the model it leads to. */
export interface Model {
  readonly name: string;
  readonly owner: string;
  readonly table: string;
  readonly relations: ReadonlyMap<string, string>;
}

/** Every model of the schema folder by its name. The file's name is the owner's name. */
export function modelsOf(files: readonly TreeFile[]): Map<string, Model> {
  const declared = files.flatMap((file) => {
    const owner = /^prisma\/schema\/([^/]+)\.prisma$/.exec(file.path)?.[1];
    if (!owner) return [];
    return [...file.text.matchAll(/^model\s+(\w+)\s*\{([\s\S]*?)^\}/gm)].map(([, name = "", body = ""]) => ({
      name,
      owner,
      body,
    }));
  });
  const names = new Set(declared.map(({ name }) => name));
  return new Map(
    declared.map(({ name, owner, body }) => {
      const fields = [...body.matchAll(/^\s+(\w+)\s+(\w+)/gm)].map(
        ([, field = "", type = ""]) => [field, type] as const,
      );
      const relations = new Map(fields.filter(([, type]) => names.has(type)));
      return [name, { name, owner, table: /@@map\("([^"]+)"\)/.exec(body)?.[1] ?? name, relations }];
    }),
  );
}
