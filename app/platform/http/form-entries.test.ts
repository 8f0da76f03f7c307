import { expect, test } from "vitest";
import { z } from "zod";
import { meantEntries } from "./form-entries.ts";
import { parseForm } from "./forms.ts";

const rows = z.object({ name: z.string(), rows: z.array(z.object({ text: z.string().optional() })).max(50) });

function formOf(entries: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(entries)) form.append(name, value);
  return form;
}

test.each(["rows[4294967290].text", "rows[1000].text", "a b", "rows[", "__proto__.x[", "x".repeat(101), "rows[1]text"])(
  "a field called %j is passed over",
  (name) => {
    expect([...meantEntries(formOf({ [name]: "x", name: "kept" })).keys()]).toEqual(["name"]);
  },
);

test.each([
  "x",
  "{}",
  "null",
  '{"type":"insert"}',
  '{"type":"insert","payload":{}}',
  '{"type":"insert","payload":{"name":"name"}}',
  '{"type":"insert","payload":{"name":"rows","index":99999999}}',
  '{"type":"remove","payload":{"name":"rows","index":-1}}',
  '{"type":"update","payload":{"value":1}}',
  '{"type":"insert","payload":{"name":"__proto__"}}',
  '{"type":"insert","payload":{"name":"rows[0]"}}',
  '{"type":"dance","payload":{"name":"rows"}}',
])("the intent %s is not taken for one", (intent) => {
  expect(parseForm(formOf({ __intent__: intent, name: "kept", "rows[0].text": "a" }), rows).status).toBe("success");
});

test.each(["x", "[]", "{}", '{"validated":1}'])("the state %s is passed over", (state) => {
  expect(parseForm(formOf({ __state__: state, name: "kept" }), rows).status).toBe("success");
});

test("a row is inserted without JavaScript, and what was typed stays", () => {
  const intent = JSON.stringify({ type: "insert", payload: { name: "rows" } });
  const submission = parseForm(formOf({ __intent__: intent, name: "typed", "rows[0].text": "first" }), rows);
  expect(submission.status).toBeUndefined();
  expect(submission.payload).toMatchObject({ name: "typed", rows: [{ text: "first" }, undefined] });
});

test("names that only look odd stay", () => {
  const form = formOf({ "rows[0].text": "a", "rows[12].text": "b", with_line: "c", "files[]": "d" });
  expect([...meantEntries(form).keys()]).toEqual([...form.keys()]);
});
