import { cast } from "#tests/cast/people.ts";
export const getPaper = () => cast;
