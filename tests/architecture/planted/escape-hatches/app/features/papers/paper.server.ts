// @ts-ignore
const one: number = "one";
// biome-ignore lint/suspicious/noExplicitAny: planted
const two = one as any;
const said = "@ts-ignore and biome-ignore in a text";
try {
  two();
} catch {}
try {
  two();
} catch (error) {
  // nobody will ever know
}
try {
  two();
} catch {
  throw new Error(said);
}
two.catch(() => {});
two.catch(() => undefined);
two.catch(() => null);
