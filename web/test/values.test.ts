import assert from "node:assert/strict";
import { test } from "node:test";
import { parseBlock } from "../src/api/stream.ts";
import { chips, fromSearch, toggled, toSearch } from "../src/filters.ts";
import { toll, when } from "../src/format.ts";
import { around, boxText, common, spots } from "../src/map/shapes.ts";
import { binEnd, dayNumber, dayText, snapped } from "../src/parts/timescale.ts";
import { BLANK, entryFrom } from "../src/review/fields.ts";

test("tolls are written with the span that the claims leave open", () => {
  assert.equal(toll({ low: 9, best: 9, high: 9 }), "9");
  assert.equal(toll({ low: 4, best: 9, high: 1200 }), "9 (4–1,200)");
  assert.equal(toll({ low: 9, best: 9, high: null }), "9 or more");
  assert.equal(toll({ low: null, best: 12, high: 12 }), "up to 12");
  assert.equal(toll(null), "");
});

test("days are never more exact than they are known", () => {
  const month = { earliest: "2024-02-01", latest: "2024-02-29", time_precision: "month" };
  assert.equal(when(month), "February 2024");
  assert.equal(when({ earliest: null, latest: null, time_precision: "unknown" }), "day unknown");
  assert.equal(when({ earliest: null, latest: "2024-03-02", time_precision: "day" }), "by 2 Mar 2024");
});

test("a filter survives the way through the address", () => {
  const filters = fromSearch("?family=violence&family=harm&text=a%26b&unknown=1");
  assert.deepEqual(filters, { family: ["violence", "harm"], text: "a&b" });
  assert.deepEqual(fromSearch(toSearch(filters)), filters);
  assert.deepEqual(toggled(toggled(filters, "family", "harm"), "family", "violence"), { text: "a&b" });
  assert.equal(chips(filters).length, 3);
});

test("a brush takes whole bins", () => {
  const bins = ["2024-01-01", "2024-02-01", "2024-03-01"].map((start) => ({ start, families: {}, killed: null }));
  const [from, to] = [dayNumber("2024-01-20"), dayNumber("2024-02-03")];
  assert.deepEqual(snapped(bins, "month", to, from), ["2024-01-01", "2024-02-29"]);
  assert.equal(dayText(binEnd("2024-12-30", "week")), "2025-01-06");
  assert.equal(snapped([], "day", from, to), null);
});

test("selected words are read as they are meant", () => {
  const bounds = ({ low, best, high }: typeof BLANK) => [low, best, high];
  assert.deepEqual(bounds(entryFrom("at least nine people", "toll", BLANK)), ["9", "9", ""]);
  assert.deepEqual(bounds(entryFrom("up to 1,200", "toll", BLANK)), ["", "1200", "1200"]);
  assert.deepEqual(bounds(entryFrom("10 to 50 people", "toll", BLANK)), ["10", "10", "50"]);
  assert.equal(entryFrom("  the  army ", "name", BLANK).word, "the army");
  assert.deepEqual(entryFrom("dozens", "toll", BLANK), BLANK);
});

test("events of one point and precision share a spot, and wide areas lie below", () => {
  const feature = (id: string, radius_km: number | null) => ({
    type: "Feature" as const,
    geometry: { type: "Point" as const, coordinates: [36, 33] as [number, number] },
    properties: { id, family: "violence", summary: "", place_precision: 1, radius_km },
  });
  const features = [feature("a", 2), feature("b", 100), feature("c", 2)];
  const answer = { mode: "points" as const, total: 3, unplaced: 0, features: { type: "FeatureCollection" as const, features } };
  assert.deepEqual(spots(answer).map((spot) => spot.ids), [["b"], ["a", "c"]]);
  assert.deepEqual(around(spots(answer)), [35, 32, 37, 34]);
});

test("boxes stay on the globe and are narrowed to what they share", () => {
  assert.equal(boxText([-200, -95, 10, 20]), "-180.000,-90.000,10.000,20.000");
  assert.deepEqual(common([0, 0, 10, 10], [5, 5, 20, 20]), [5, 5, 10, 10]);
  assert.deepEqual(common([0, 0, 1, 1], [5, 5, 20, 20]), [5, 5, 20, 20]);
});

test("a stream's blocks are events, its comments are not", () => {
  assert.deepEqual(parseBlock('event: done\ndata: {"events":2}'), { event: "done", data: { events: 2 } });
  assert.equal(parseBlock(": still at it"), null);
});
