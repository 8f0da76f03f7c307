import { expect, test } from "vitest";
import { normText } from "./norm-text.ts";

test("a norm does not break inside, two norms break between them", () => {
  expect(normText("§ 66 Abs. 1 NKomVG")).toBe("§\u00a066\u00a0Abs.\u00a01\u00a0NKomVG");
  expect(normText("§ 59 Abs. 3 NKomVG, § 12 GO")).toBe("§\u00a059\u00a0Abs.\u00a03\u00a0NKomVG, §\u00a012\u00a0GO");
});
