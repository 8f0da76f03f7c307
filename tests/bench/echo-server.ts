// A bare Socket.IO server that acknowledges every message with what it was sent. The measure for the application.
import { answerParent } from "./child.ts";
import { listen } from "./socket-server.ts";

const { io, url } = await listen(async (server) => {
  server.on("connection", (socket) => {
    socket.on("echo", (payload: object, answer: (payload: object) => void) => answer(payload));
  });
});

answerParent({ url: () => url }, () => io.close());
