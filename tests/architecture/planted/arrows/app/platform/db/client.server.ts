import { readFile } from "node:fs/promises";
import pg from "pg";
export const client = [pg, readFile];
