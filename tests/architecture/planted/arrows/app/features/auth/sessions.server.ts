import { Lucia } from "lucia";
export const sessions = Lucia;
