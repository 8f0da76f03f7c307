import { createContext } from "react";

/** The nonce that our inline scripts carry; known while rendering on the server, hidden by browsers afterwards. */
export const NonceContext = createContext<string | undefined>(undefined);
