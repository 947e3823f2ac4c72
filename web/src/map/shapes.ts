/** From the server's features to what is drawn: areas as wide as the place is uncertain, one a spot. */

import type { MapAnswer, MapFeature } from "../api/types.ts";

/** Metres a pixel of 512-pixel tiles at zoom 0 on the equator. */
const METRES_A_PIXEL = 78_271.517;
/** Where only the country is known the area is drawn this wide, in kilometres. */
const COUNTRY_KM = 300;

export interface Spot {
  ids: string[];
  count: number;
  family: string;
  families: Record<string, number>;
  precision: number;
  summary: string;
  place: string;
  coordinates: [number, number];
  /** The radius in pixels at zoom 0; it doubles with each zoom. */
  radius: number;
}

function radiusAtZoomZero(kilometres: number, latitude: number): number {
  return (kilometres * 1000) / (METRES_A_PIXEL * Math.max(0.05, Math.cos((latitude * Math.PI) / 180)));
}

function largest(families: Record<string, number>): string {
  return Object.entries(families).reduce((best, one) => (one[1] > best[1] ? one : best), ["words", 0])[0];
}

function spotOfBin(feature: MapFeature): Spot {
  const { count, families } = feature.properties as { count: number; families: Record<string, number> };
  return {
    ids: [],
    count,
    family: largest(families),
    families,
    precision: 1,
    summary: "",
    place: "",
    coordinates: feature.geometry.coordinates,
    radius: 0,
  };
}

function spotOfPoints(features: MapFeature[]): Spot {
  const families: Record<string, number> = {};
  for (const feature of features) {
    const family = String(feature.properties["family"]);
    families[family] = (families[family] ?? 0) + 1;
  }
  const first = features[0] as MapFeature;
  const radius = first.properties["radius_km"] as number | null;
  return {
    ids: features.map((feature) => String(feature.properties["id"])),
    count: features.length,
    family: largest(families),
    families,
    precision: Number(first.properties["place_precision"] ?? 1),
    summary: String(first.properties["summary"] ?? ""),
    place: String(first.properties["place"] ?? ""),
    coordinates: first.geometry.coordinates,
    radius: radiusAtZoomZero(radius ?? COUNTRY_KM, first.geometry.coordinates[1]),
  };
}

/** Events at one point and of one precision are one spot with a count; wide areas come first, to lie below. */
export function spots(answer: MapAnswer): Spot[] {
  const { features } = answer.features;
  if (answer.mode === "bins") return features.map(spotOfBin);
  const places = Map.groupBy(features, (feature) =>
    [...feature.geometry.coordinates, feature.properties["radius_km"]].join(" "),
  );
  return [...places.values()].map(spotOfPoints).sort((a, b) => b.radius - a.radius || b.count - a.count);
}

export type Box = [number, number, number, number];

export function parseBox(text: string | undefined): Box | null {
  const numbers = (text ?? "").split(",").map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as Box) : null;
}

export function boxText(box: Box): string {
  const clipped = [clip(box[0], 180), clip(box[1], 90), clip(box[2], 180), clip(box[3], 90)];
  return clipped.map((number) => number.toFixed(3)).join(",");
}

function clip(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** What two boxes have in common, or the first where they have nothing. */
export function common(a: Box, b: Box | null): Box {
  if (!b) return a;
  const both: Box = [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
  return both[0] < both[2] && both[1] < both[3] ? both : b;
}

/** The box around all spots with some room, or null without any. */
export function around(all: Spot[]): Box | null {
  if (!all.length) return null;
  const lons = all.map((spot) => spot.coordinates[0]);
  const lats = all.map((spot) => spot.coordinates[1]);
  return [Math.min(...lons) - 1, Math.min(...lats) - 1, Math.max(...lons) + 1, Math.max(...lats) + 1];
}
