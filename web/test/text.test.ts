import assert from "node:assert/strict";
import { test } from "node:test";
import type { TextSpan } from "../src/api/types.ts";
import { pieces, Text } from "../src/text.ts";

function span(start: number, end: number, kind = "toll"): TextSpan {
  return { start, end, kind, label: kind, event: null, claim: null, mention: null };
}

test("a text is cut by code points, as the server counts", () => {
  const text = new Text("a😀bc");
  assert.equal(text.length, 4);
  assert.equal(text.slice(1, 3), "😀b");
  assert.equal(text.point(3), 2);
});

test("pieces join to the whole text and carry every span that covers them", () => {
  const cut = pieces(10, [span(2, 6), span(4, 8, "place"), span(4, 4), span(9, 99)]);
  assert.deepEqual(
    cut.map(({ start, end, spans }) => [start, end, spans.map((one) => one.kind)]),
    [
      [0, 2, []],
      [2, 4, ["toll"]],
      [4, 6, ["toll", "place"]],
      [6, 8, ["place"]],
      [8, 10, []],
    ],
  );
});
