import { EventEmitter, once } from "node:events";
import type { WebSocketRoute } from "playwright-core";
import type { Screen } from "./browser.ts";

export type BreakableLine = {
  /** the key of every vote that the page has sent, in order */
  keys: string[];
  /**
   * Lets the next vote through to the server, then loses its answer and every new connection; resolves when the answer
   * is lost.
   */
  breakAfterNextVote(): Promise<void>;
  /** lets new connections through again */
  mend(): void;
};

/**
 * Stands between a page and the server's socket. It knows just enough of Socket.IO's packets (42 an event with its
 * number, 43 the answer to that number) to lose one answer and no message.
 */
export async function breakableLine({ page }: Screen): Promise<BreakableLine> {
  const keys: string[] = [];
  let [waits, isDown] = [false, false];
  const loss = new EventEmitter();

  function carry(client: WebSocketRoute): void {
    if (isDown) return void client.close();
    const server = client.connectToServer();
    let voteNumber: string | undefined;
    client.onMessage((message) => {
      const vote = /^42(\d+)\["poll:cast",(.*)\]$/.exec(String(message));
      if (vote) {
        keys.push(JSON.parse(vote[2] ?? "{}").key);
        if (waits) voteNumber = vote[1];
      }
      server.send(message);
    });
    server.onMessage((message) => {
      if (voteNumber === undefined) return client.send(message);
      if (!String(message).startsWith(`43${voteNumber}[`)) return;
      [waits, isDown] = [false, true];
      void client.close();
      void server.close();
      loss.emit("lost");
    });
  }

  await page.routeWebSocket(/\/socket\.io\//, carry);
  return {
    keys,
    breakAfterNextVote: async () => {
      waits = true;
      await once(loss, "lost");
    },
    mend: () => {
      isDown = false;
    },
  };
}
