/** The base map and the layers of events, in the colours of the page. */

import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";

const FAMILIES = ["violence", "control", "coercion", "contention", "cooperation", "words", "harm"];
const EMPTY = { type: "FeatureCollection" as const, features: [] };

export type Colour = (name: string) => string;

/** Reads the colours of the theme that is on. */
export function themeColour(): Colour {
  const style = getComputedStyle(document.documentElement);
  return (name) => style.getPropertyValue(`--${name}`).trim() || "#888888";
}

function familyColour(colour: Colour): ExpressionSpecification {
  const pairs = FAMILIES.flatMap((family) => [family, colour(`family-${family}`)]);
  return ["match", ["get", "family"], ...pairs, colour("family-words")] as unknown as ExpressionSpecification;
}

/** Small enough to see what lies below, large enough to be seen; a true area once one zooms in. */
const AREA: ExpressionSpecification = [
  "interpolate",
  ["exponential", 2],
  ["zoom"],
  0,
  ["max", ["get", "least"], ["get", "radius"]],
  20,
  ["max", ["get", "least"], ["*", ["get", "radius"], 2 ** 20]],
];

function base(colour: Colour): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": colour("map-sea") } },
    { id: "land", type: "fill", source: "world", paint: { "fill-color": colour("map-land") } },
    {
      id: "borders",
      type: "line",
      source: "borders",
      paint: { "line-color": colour("map-border"), "line-width": ["interpolate", ["linear"], ["zoom"], 1, 0.5, 6, 1.4] },
    },
  ];
}

function countryNames(colour: Colour): LayerSpecification {
  return {
    id: "countries",
    type: "symbol",
    source: "names",
    filter: [">=", ["zoom"], ["get", "from"]],
    layout: {
      "text-field": ["get", "name"],
      "text-size": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 14],
      "text-max-width": 7,
      "text-letter-spacing": 0.04,
      "symbol-sort-key": ["get", "rank"],
      "text-padding": 6,
    },
    paint: { "text-color": colour("map-text"), "text-halo-color": colour("map-land"), "text-halo-width": 1.2 },
  };
}

/** Coarse places are faint and wide, exact ones solid: the eye never takes a province for a street. */
function events(colour: Colour): LayerSpecification[] {
  const family = familyColour(colour);
  return [
    {
      id: "areas",
      type: "circle",
      source: "events",
      paint: {
        "circle-color": family,
        "circle-radius": AREA,
        "circle-opacity": ["match", ["get", "precision"], 1, 0.55, 2, 0.32, 3, 0.25, 4, 0.14, 0.08],
        "circle-stroke-color": family,
        "circle-stroke-width": ["match", ["get", "precision"], 1, 1.4, 2, 1.2, 1],
        "circle-stroke-opacity": ["match", ["get", "precision"], 1, 1, 2, 0.9, 0.55],
      },
    },
    {
      id: "counts",
      type: "symbol",
      source: "events",
      filter: [">", ["get", "count"], 1],
      layout: { "text-field": ["get", "text"], "text-size": 11, "symbol-sort-key": ["-", 0, ["get", "count"]], "text-padding": 0 },
      paint: { "text-color": colour("ink"), "text-halo-color": colour("paper"), "text-halo-width": 1.4 },
    },
    {
      id: "places",
      type: "symbol",
      source: "events",
      minzoom: 3,
      filter: ["has", "place"],
      layout: {
        "text-field": ["get", "place"],
        "text-size": 11.5,
        "text-anchor": "top",
        "text-offset": [0, 0.9],
        "text-optional": true,
      },
      paint: { "text-color": colour("ink"), "text-halo-color": colour("map-land"), "text-halo-width": 1.4 },
    },
  ];
}

function marks(colour: Colour): LayerSpecification[] {
  return [
    {
      id: "box",
      type: "line",
      source: "box",
      paint: { "line-color": colour("accent"), "line-width": 1.5, "line-dasharray": [3, 2] },
    },
    {
      id: "chosen",
      type: "circle",
      source: "chosen",
      paint: {
        "circle-radius": AREA,
        "circle-color": "rgba(0,0,0,0)",
        "circle-stroke-color": colour("ink"),
        "circle-stroke-width": 2.5,
      },
    },
  ];
}

export function styleOf(colour: Colour): StyleSpecification {
  const geojson = { type: "geojson" as const, data: EMPTY };
  return {
    version: 8,
    sources: {
      world: geojson,
      borders: geojson,
      names: geojson,
      events: geojson,
      box: geojson,
      chosen: geojson,
    },
    layers: [...base(colour), countryNames(colour), ...events(colour), ...marks(colour)],
  };
}
