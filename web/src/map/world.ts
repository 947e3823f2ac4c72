/** Countries and coastlines from the packaged world atlas (Natural Earth, public domain). */

import type { Feature, FeatureCollection, Geometry, MultiLineString, MultiPolygon, Point, Polygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

declare const WORLD_URL: string;

export interface World {
  land: FeatureCollection;
  borders: MultiLineString;
  names: FeatureCollection<Point>;
}

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Ring = Position[];

/** Twice the signed area of a ring and its centroid, in degrees: good enough to set a name. */
function centre(ring: Ring): { area: number; at: Position } {
  let area = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index + 1 < ring.length; index++) {
    const [x0 = 0, y0 = 0] = ring[index] ?? [];
    const [x1 = 0, y1 = 0] = ring[index + 1] ?? [];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    x += (x0 + x1) * cross;
    y += (y0 + y1) * cross;
  }
  return { area: Math.abs(area), at: area ? [x / (3 * area), y / (3 * area)] : (ring[0] ?? [0, 0]) };
}

/** The zoom from which a country is large enough on the screen to bear its name. */
function firstZoom(area: number): number {
  return Math.max(0, 5.2 - Math.log2(Math.sqrt(area) + 0.01));
}

/** A line that crosses the antimeridian goes on beyond 180 degrees instead of back around the world. */
function unwrapped(line: Position[]): Position[] {
  let turn = 0;
  return line.map(([x = 0, y = 0], index) => {
    const before = line[index - 1]?.[0] ?? x;
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [x + turn, y];
  });
}

/** A ring unwrapped; one that goes around a pole (Antarctica) is closed along the lower edge of the map. */
function ring(line: Position[]): Ring {
  const points = unwrapped(line);
  const first = points[0]?.[0] ?? 0;
  const last = points.at(-1)?.[0] ?? 0;
  if (Math.abs(first - last) < 180) return points;
  return [...points, [last, -85.05], [first, -85.05], points[0] as Position];
}

function mended(geometry: Geometry): Geometry {
  if (geometry.type === "Polygon") return { ...geometry, coordinates: geometry.coordinates.map(ring) };
  if (geometry.type !== "MultiPolygon") return geometry;
  return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(ring)) };
}

/** Borders are drawn short of the poles, where a flat map would make straight lines of them. */
function drawn(line: Position[]): Position[] {
  return unwrapped(line).filter(([, y = 0]) => y > -85);
}

function outerRings(geometry: Polygon | MultiPolygon): Ring[] {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((rings) => rings.slice(0, 1));
}

/** A country's name stands on its largest piece; large countries come first. */
function nameOf(country: Feature<Polygon | MultiPolygon, { name: string }>): Feature<Point> {
  const largest = outerRings(country.geometry)
    .map(centre)
    .reduce((best, one) => (one.area > best.area ? one : best), { area: 0, at: [0, 0] as Position });
  return {
    type: "Feature",
    geometry: { type: "Point", coordinates: largest.at },
    properties: { name: country.properties.name, rank: -largest.area, from: firstZoom(largest.area) },
  };
}

let loading: Promise<World> | null = null;

async function load(): Promise<World> {
  const answer = await fetch(WORLD_URL);
  const atlas = (await answer.json()) as Atlas;
  const land = feature(atlas, atlas.objects.countries);
  const countries = land.features.map((one) => ({ ...one, geometry: mended(one.geometry) }));
  const borders = mesh(atlas, atlas.objects.countries);
  return {
    land: { ...land, features: countries },
    borders: { ...borders, coordinates: borders.coordinates.map(drawn) },
    names: {
      type: "FeatureCollection",
      features: countries.map((one) => nameOf(one as Feature<Polygon | MultiPolygon, { name: string }>)),
    },
  };
}

export function world(): Promise<World> {
  loading ??= load();
  return loading;
}
