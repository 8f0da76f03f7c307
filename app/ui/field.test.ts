import { describe, expect, it } from "vitest";
import { errorList, fieldId, fieldWiring } from "./field.tsx";

describe("a field's wiring", () => {
  it("makes an id from any name of form data", () => {
    expect(fieldId("items[0].title")).toBe("field-items-0-title");
  });

  it("names hint and errors as the description, in this order", () => {
    const wiring = fieldWiring({ name: "title", label: "Titel", hint: "Kurz", errors: ["Fehlt."] });
    expect(wiring["aria-describedby"]).toBe("field-title-hint field-title-error");
    expect(wiring["aria-invalid"]).toBe(true);
  });

  it("describes nothing when there is neither hint nor error", () => {
    const wiring = fieldWiring({ name: "title", label: "Titel", errors: [] });
    expect(wiring["aria-describedby"]).toBeUndefined();
    expect(wiring["aria-invalid"]).toBeUndefined();
  });

  it("takes one sentence, several or none as errors", () => {
    expect(errorList("Fehlt.")).toEqual(["Fehlt."]);
    expect(errorList(["a", "b"])).toEqual(["a", "b"]);
    expect(errorList(null)).toEqual([]);
  });
});
