import { Lucia } from "lucia";
export const signsIn = Lucia;
