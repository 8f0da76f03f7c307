import express from "express";
import { client } from "./app/platform/db/client.server.ts";
type Entry = typeof import("./app/entry.server.tsx");
const build: Entry = await import("./build/server/index.js");
export const served = [express, client, build];
