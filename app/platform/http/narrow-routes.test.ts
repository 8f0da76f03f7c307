import type { ServerBuild } from "@remix-run/node";
import { expect, it } from "vitest";
import { narrowRoutes } from "./narrow-routes.ts";

const ROUTES = {
  root: { path: "" },
  first: { index: true },
  files: { path: "files/:fileId/:fileName?" },
  text: { path: "files/:fileId/text" },
  own: { path: "my" },
  ownVotes: { path: "votes", parentId: "own" },
  frame: {},
  sheets: { path: "sheets", parentId: "frame" },
  language: { path: ":language?/about" },
  rest: { path: "*" },
};
const routes = Object.fromEntries(
  Object.entries(ROUTES).map(([id, route]) => [id, { id, parentId: id === "root" ? undefined : "root", ...route }]),
);
const BUILD = { routes, assets: { routes }, mode: "production" } as unknown as ServerBuild;
const EVERYWHERE = ["root", "frame", "language", "rest"];

it.each([
  ["/", ["first"]],
  ["/_root.data", ["first"]],
  ["/files/1/Lageplan.pdf", ["files", "text"]],
  ["/FILES/1", ["files", "text"]],
  ["/%66iles/1", ["files", "text"]],
  ["/my.data", ["own", "ownVotes"]],
  ["/my/votes", ["own", "ownVotes"]],
  ["/sheets/7", ["sheets"]],
])("%s is looked for among what begins like it and what may begin in any way", (path, own) => {
  const found = Object.keys(narrowRoutes(BUILD)(path).routes);
  expect(found.sort()).toEqual([...EVERYWHERE, ...own].sort());
  expect(Object.keys(narrowRoutes(BUILD)(path).assets.routes).sort()).toEqual(found);
});

it.each(["/nothing", "//files/1", "/%ff", "/.data", "/__manifest", "/files%2F1"])(
  "%s is looked for among all routes",
  (path) => expect(narrowRoutes(BUILD)(path)).toBe(BUILD),
);

it("gives the same build for the same beginning, so that a router is made of it once", () => {
  const find = narrowRoutes(BUILD);
  expect(find("/files/1")).toBe(find("/files/2/text"));
});
