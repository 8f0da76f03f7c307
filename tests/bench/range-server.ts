// A bare server of files with ranges: no names, no rights, no database. The measure for the application.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerParent } from "./child.ts";

let paths: Record<string, string> = {};

const server = createServer(async (request, response) => {
  const path = paths[(request.url ?? "/").slice(1)];
  const [, start = "", end = ""] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
  if (!path || start === "") {
    response.writeHead(404).end();
    return;
  }
  const { size } = await stat(path);
  response.writeHead(206, {
    "Content-Range": `bytes ${start}-${end}/${size}`,
    "Content-Length": Number(end) - Number(start) + 1,
  });
  createReadStream(path, { start: Number(start), end: Number(end) }).pipe(response);
});
await new Promise<void>((ready) => {
  server.listen(0, "127.0.0.1", ready);
});

answerParent(
  {
    begin: ({ files }: { files: Record<string, string> }) => {
      paths = files;
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
  },
  async () => {
    server.closeAllConnections();
    server.close();
  },
);
