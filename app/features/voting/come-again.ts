import type { Socket } from "socket.io-client";

/**
 * Lets a device come again where the library gives up: when the server itself ended the connection, or could not say
 * who asks. Coming again is what tells a screen whether it may still watch, and a database that was away for a second
 * must not cost anybody the vote.
 * @param socket the device's connection
 * @param pauseMs before each attempt, in milliseconds
 * @returns ends it
 */
export function comeAgain(socket: Socket, pauseMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function later(): void {
    clearTimeout(timer);
    timer = setTimeout(() => socket.connect(), pauseMs);
  }
  function onDisconnect(reason: string): void {
    if (reason === "io server disconnect") later();
  }
  // why: an active socket is tried again by the library itself.
  function onRefused(): void {
    if (!socket.active) later();
  }
  socket.on("disconnect", onDisconnect);
  socket.on("connect_error", onRefused);
  return () => {
    clearTimeout(timer);
    socket.off("disconnect", onDisconnect);
    socket.off("connect_error", onRefused);
  };
}
