/** The map itself: MapLibre with our own shapes and no server of tiles, glyphs or sprites. */

import { AttributionControl, type GeoJSONSource, Map, type MapMouseEvent, NavigationControl, setWorkerUrl } from "maplibre-gl";
import type { FeatureCollection } from "geojson";
import "maplibre-gl/dist/maplibre-gl.css";
import type { Box, Spot } from "./shapes.ts";
import { styleOf, themeColour } from "./style.ts";
import { world } from "./world.ts";

declare const WORKER_URL: string;
const CREDIT = "Natural Earth";

export interface Listeners {
  /** The spots under the pointer, the smallest first; none when it left them. */
  point: (spots: Spot[]) => void;
  pick: (spots: Spot[]) => void;
  moved: (zoom: number, box: Box) => void;
  boxed: (box: Box) => void;
}

function collection(spots: Spot[]): FeatureCollection {
  const most = Math.max(1, ...spots.map((spot) => spot.count));
  return {
    type: "FeatureCollection",
    features: spots.map((spot, index) => ({
      type: "Feature",
      geometry: { type: "Point", coordinates: spot.coordinates },
      properties: {
        index,
        family: spot.family,
        precision: spot.precision,
        radius: spot.radius,
        count: spot.count,
        text: spot.count > 9999 ? `${Math.round(spot.count / 1000)}k` : String(spot.count),
        least: leastRadius(spot, most),
        ...(spot.place ? { place: spot.place } : {}),
      },
    })),
  };
}

function leastRadius(spot: Spot, most: number): number {
  if (!spot.ids.length) return 6 + 15 * Math.sqrt(spot.count / most);
  return spot.count > 1 ? 8 + Math.min(6, Math.log2(spot.count)) : 5;
}

function boxOf(map: Map): Box {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function boxLine([west, south, east, north]: Box): FeatureCollection {
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return {
    type: "FeatureCollection",
    features: [{ type: "Feature", properties: {}, geometry: { type: "LineString", coordinates: corners } }],
  };
}

const NOTHING: FeatureCollection = { type: "FeatureCollection", features: [] };

export class DeskMap {
  private readonly map: Map;
  private spots: Spot[] = [];
  private chosen: Spot | null = null;
  private box: Box | null = null;
  private pointedAt: Spot | undefined;
  private readonly ready: Promise<void>;

  constructor(container: HTMLElement, listeners: Listeners) {
    setWorkerUrl(WORKER_URL);
    this.map = new Map({
      container,
      style: styleOf(themeColour()),
      center: [25, 25],
      zoom: 1,
      minZoom: 0,
      maxZoom: 13,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      fadeDuration: 0,
    });
    this.map.addControl(new NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new AttributionControl({ compact: true, customAttribution: CREDIT }));
    this.map.touchZoomRotate.disableRotation();
    this.ready = new Promise((resolve) => this.map.once("load", () => resolve()));
    void this.ready.then(() => this.fill());
    this.listen(listeners);
  }

  show(spots: Spot[]): void {
    this.spots = spots;
    this.put("events", collection(spots));
  }

  choose(spot: Spot | null): void {
    this.chosen = spot;
    this.put("chosen", spot ? collection([spot]) : NOTHING);
  }

  limit(box: Box | null): void {
    this.box = box;
    this.put("box", box ? boxLine(box) : NOTHING);
  }

  fit(box: Box, still = false): void {
    const corners: [[number, number], [number, number]] = [
      [box[0], box[1]],
      [box[2], box[3]],
    ];
    this.map.fitBounds(corners, { padding: 36, maxZoom: 9, animate: !still && !stillPreferred() });
  }

  view(): Box {
    return boxOf(this.map);
  }

  recolour(): void {
    void this.ready.then(() => {
      this.map.setStyle(styleOf(themeColour()), { diff: false });
      this.map.once("style.load", () => this.fill());
    });
  }

  remove(): void {
    this.map.remove();
  }

  private put(name: string, data: FeatureCollection): void {
    void this.ready.then(() => this.source(name)?.setData(data));
  }

  private source(name: string): GeoJSONSource | undefined {
    return this.map.getSource(name);
  }

  private fill(): void {
    this.source("events")?.setData(collection(this.spots));
    this.source("chosen")?.setData(this.chosen ? collection([this.chosen]) : NOTHING);
    this.source("box")?.setData(this.box ? boxLine(this.box) : NOTHING);
    void world().then(({ land, borders, names }) => {
      this.source("world")?.setData(land);
      this.source("borders")?.setData(borders);
      this.source("names")?.setData(names);
    });
  }

  private under(event: MapMouseEvent): Spot[] {
    const { x, y } = event.point;
    const reach: [[number, number], [number, number]] = [
      [x - 3, y - 3],
      [x + 3, y + 3],
    ];
    const found = this.map.getLayer("areas") ? this.map.queryRenderedFeatures(reach, { layers: ["areas"] }) : [];
    const indices = [...new Set(found.map((feature) => Number(feature.properties["index"])))];
    return indices.flatMap((index) => this.spots[index] ?? []).sort((a, b) => a.radius - b.radius);
  }

  private listen(listeners: Listeners): void {
    const { map } = this;
    map.on("mousemove", (event) => this.pointed(event, listeners));
    map.on("idle", () => {
      map.getContainer().dataset["drawn"] = String(this.spots.length);
    });
    map.on("click", (event) => this.clicked(this.under(event), listeners));
    map.on("moveend", () => listeners.moved(map.getZoom(), boxOf(map)));
    map.on("boxzoomend", () => map.once("moveend", () => listeners.boxed(boxOf(map))));
  }

  /** Tells what is under the pointer when that changes; while the map moves nothing is looked up. */
  private pointed(event: MapMouseEvent, listeners: Listeners): void {
    if (this.map.isMoving()) return;
    const spots = this.under(event);
    if (spots[0] === this.pointedAt && spots.length < 2) return;
    this.pointedAt = spots[0];
    this.map.getCanvas().classList.toggle("over-event", spots.length > 0);
    listeners.point(spots);
  }

  private clicked(spots: Spot[], listeners: Listeners): void {
    const bin = spots.find((spot) => !spot.ids.length);
    if (bin) this.map.easeTo({ center: bin.coordinates, zoom: this.map.getZoom() + 2, animate: !stillPreferred() });
    else listeners.pick(spots);
  }
}

function stillPreferred(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
