import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import { log } from "#app/platform/log.server.ts";
import { once } from "#app/platform/once.server.ts";

export type Engine = SchemaEngine;

/**
 * Runs `work` with Prisma's schema engine (its WebAssembly build, so nothing is downloaded) on the database `url`.
 * @param datamodels schema files as [path, content] when the work compares with the schema
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: Engine) => Promise<T>,
  datamodels?: [string, string][],
): Promise<T> {
  const { SchemaEngine } = await loadEngine();
  const connections = new Set<Adapter>();
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterFactory(url, connections));
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    // why: the engine leaves its connections open, and one of them holds the lock that keeps out other migrations.
    await Promise.all([...connections].map((connection) => connection.dispose()));
  }
}

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/**
 * adapter-pg with some of its ways replaced: a script goes to PostgreSQL whole, because cutting it at semicolons breaks
 * functions and because one message is one transaction; a shadow database is dropped after its connections are closed.
 */
function adapterFactory(url: string, connections: Set<Adapter>): PrismaPg {
  const factory = new PrismaPg({ connectionString: url, max: 1 });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => opened(await connect(), connections);
  factory.connectToShadowDb = async () => {
    const outer = opened(await connect(), connections);
    const name = `shadow_${randomUUID().replaceAll("-", "")}`;
    await outer.executeScript(`CREATE DATABASE ${name}`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    const shadow = await new PrismaPg({ connectionString: address.href, max: 1 }).connect();
    return opened(shadow, connections, () => outer.executeScript(`DROP DATABASE ${name} WITH (FORCE)`));
  };
  return factory;
}

function opened(adapter: Adapter, connections: Set<Adapter>, afterwards?: () => Promise<void>): Adapter {
  const dispose = adapter.dispose.bind(adapter);
  let disposed: Promise<void> | null = null;
  adapter.dispose = () => {
    disposed ??= dispose().then(afterwards);
    return disposed;
  };
  const pool = adapter.underlyingDriver();
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  knowOneByteChar(adapter);
  connections.add(adapter);
  return adapter;
}

/**
 * adapter-pg refuses PostgreSQL's one-byte "char", of which the catalog is full. Here such a column goes through it as
 * char(1) and is handed to the engine as the character it is. The engine asks one question after the other.
 */
function knowOneByteChar(adapter: Adapter): void {
  const pool = adapter.underlyingDriver();
  let charColumns: number[] = [];
  const query: (...given: unknown[]) => unknown = pool.query.bind(pool);
  Object.assign(pool, {
    query: async (...given: unknown[]) => {
      const result = await query(...given);
      const fields = (result as { fields?: { dataTypeID: number }[] }).fields ?? [];
      charColumns = [...fields.keys()].filter((column) => fields[column]?.dataTypeID === ONE_BYTE_CHAR);
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === ONE_BYTE_CHAR)) {
        field.dataTypeID = BLANK_PADDED_CHAR;
      }
      return result;
    },
  });
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (question) => {
    const answer = await queryRaw(question);
    for (const column of charColumns) {
      answer.columnTypes[column] = ColumnTypeEnum.Character;
    }
    return answer;
  };
}

const ONE_BYTE_CHAR = 18;
const BLANK_PADDED_CHAR = 1042;

type EngineModule = typeof import("@prisma/schema-engine-wasm");

function loadEngine(): Promise<EngineModule> {
  return once("db.schema-engine", instantiateEngine);
}

/** The package expects a bundler that imports .wasm files; here its three lines are done by hand. */
async function instantiateEngine(): Promise<EngineModule> {
  const here = createRequire(pathToFileURL(join(process.cwd(), "package.json")));
  const glueFile = here.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = await import(/* @vite-ignore */ pathToFileURL(glueFile).href);
  const wasm = await WebAssembly.instantiate(await readFile(glueFile.replace(/\.js$/, ".wasm")), {
    "./schema_engine_bg.js": { ...glue, ...timersThatHoldNothing(glue) },
  });
  // why: the engine tells the reason of a panic only through this global.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: reportPanic } });
  glue.__wbg_set_wasm(wasm.instance.exports);
  (wasm.instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** The engine never clears the timer of its lock's time limit; it must not keep a finished process for 10 s. */
function timersThatHoldNothing(glue: object): Record<string, (call: () => void, ms: number) => NodeJS.Timeout> {
  const names = Object.keys(glue).filter((name) => name.startsWith("__wbg_setTimeout_"));
  return Object.fromEntries(names.map((name) => [name, (call, ms) => setTimeout(call, ms >>> 0).unref()]));
}

function reportPanic(message: string): void {
  log.error({ code: "schema-engine-panic", message });
}
