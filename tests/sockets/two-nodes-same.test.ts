// Everything that holds for ballots on one node holds when the devices are split between two.
import { splitOverNodes } from "./live-server.ts";

splitOverNodes(2);
await import("./ballots.test.ts");
await import("./race.test.ts");
