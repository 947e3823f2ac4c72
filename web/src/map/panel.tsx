/** The map's frame: it loads the drawing code only once the list is there, and says what is not on the map. */

import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useResource } from "../api/resource.ts";
import type { MapAnswer, Row } from "../api/types.ts";
import { changed, counting, type Filters, toSearch } from "../filters.ts";
import { count, counted } from "../format.ts";
import { useKeys } from "../keys.ts";
import { Failed } from "../parts/notice.tsx";
import { shownTheme } from "../session.ts";
import { SpotCard } from "./card.tsx";
import { around, type Box, boxText, common, parseBox, type Spot, spots as spotsOf } from "./shapes.ts";
import type { DeskMap } from "./view.ts";

interface Props {
  filters: Filters;
  apply: (filters: Filters) => void;
  point: Row | null;
  ready: boolean;
}

const WHOLE_WORLD_ZOOM = 3;

/** What the server is asked: while it answers with bins, only for what is in view. */
function useMapAnswer(filters: Filters, ready: boolean) {
  const [view, setView] = useState<{ zoom: number; box: Box } | null>(null);
  const [mode, setMode] = useState("points");
  const zoom = Math.max(0, Math.round(view?.zoom ?? 1));
  const narrow = mode === "bins" && view && zoom >= WHOLE_WORLD_ZOOM;
  const bbox = narrow ? boxText(common(view.box, parseBox(filters.bbox))) : filters.bbox;
  const query = { ...counting(filters), bbox, zoom: mode === "bins" ? zoom : 1 };
  const answer = useResource<MapAnswer>(ready ? "/map" : null, query);
  useEffect(() => {
    if (answer.data && !narrow) setMode(answer.data.mode);
  }, [answer.data]);
  return { answer, moved: (to: number, box: Box) => setView({ zoom: to, box }) };
}

const LONGEST_WAIT_MS = 1000;

/** When the browser has nothing else to do, or after a second. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    else setTimeout(resolve, 50);
  });
}

/** The map object, made once its code has come; the reason when this browser cannot draw it. */
function useDeskMap(ready: boolean, listeners: ConstructorParameters<typeof DeskMap>[1]) {
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DeskMap | null>(null);
  const [problem, setProblem] = useState("");
  const latest = useRef(listeners);
  latest.current = listeners;
  useEffect(() => {
    if (!ready) return;
    let made: DeskMap | null = null;
    let left = false;
    void idle()
      .then(() => import("./view.ts"))
      .then(({ DeskMap }) => {
        if (left || !container.current) return;
        made = new DeskMap(container.current, {
          point: (all) => latest.current.point(all),
          pick: (all) => latest.current.pick(all),
          moved: (zoom, box) => latest.current.moved(zoom, box),
          boxed: (box) => latest.current.boxed(box),
        });
        setMap(made);
      })
      .catch(() => setProblem("This browser cannot draw the map (it needs WebGL). List and timeline work without it."));
    return () => {
      left = true;
      made?.remove();
    };
  }, [ready]);
  return { container, map, problem };
}

function useDrawn(map: DeskMap | null, spots: Spot[], filters: Filters, point: Row | null) {
  const fitted = useRef("");
  const key = toSearch(filters);
  useEffect(() => map?.show(spots), [map, spots]);
  useEffect(() => map?.limit(parseBox(filters.bbox)), [map, filters.bbox]);
  useEffect(() => {
    const box = parseBox(filters.bbox) ?? around(spots);
    if (!map || !box || fitted.current === key) return;
    map.fit(box, fitted.current === "");
    fitted.current = key;
  }, [map, spots, key]);
  useEffect(() => {
    map?.choose(spots.find((spot) => point && spot.ids.includes(point.id)) ?? null);
  }, [map, spots, point?.id]);
  useEffect(() => shownTheme.listen(() => requestAnimationFrame(() => map?.recolour())), [map]);
}

function Legend({ answer, shown }: { answer: MapAnswer; shown: number }) {
  return (
    <p class="hint">
      {answer.mode === "bins" ? "Grouped; zoom in or click to see more. " : `${counted(shown, "place")}. `}
      {answer.unplaced ? `${count(answer.unplaced)} without a place. ` : ""}
      {answer.mode === "points" ? "The wider and paler, the less exactly the place is known." : ""}
    </p>
  );
}

const NO_SPOTS: Spot[] = [];

export function MapPanel({ filters, apply, point, ready }: Props) {
  const { answer, moved } = useMapAnswer(filters, ready);
  const spots = useMemo(() => (answer.data ? spotsOf(answer.data) : NO_SPOTS), [answer.data]);
  const [over, setOver] = useState<Spot[]>([]);
  const [picked, setPicked] = useState<Spot[]>([]);
  const limit = (box: Box) => apply(changed(filters, { bbox: boxText(box) }));
  const { container, map, problem } = useDeskMap(ready, { point: setOver, pick: setPicked, moved, boxed: limit });
  useDrawn(map, spots, filters, point);
  useEffect(() => setPicked([]), [spots]);
  const onlyView = () => map && limit(map.view());
  useKeys("Map", [{ keys: ["m"], does: "only what the map shows", run: () => void onlyView() }]);
  const card = picked.length ? picked : over.slice(0, 1);
  return (
    <section class="map" aria-label="Map">
      <div class="panel-head">
        <h2>Where</h2>
        <button type="button" onClick={onlyView} disabled={!map}>
          Only this view
        </button>
        {filters.bbox ? (
          <button type="button" onClick={() => apply(changed(filters, { bbox: null }))}>
            Whole world
          </button>
        ) : null}
      </div>
      <div class="map-frame">
        <div class="map-canvas" ref={container} />
        {problem ? <p class="notice">{problem}</p> : null}
        {answer.error ? <Failed error={answer.error} retry={answer.reload} /> : null}
        {card.length ? <SpotCard spots={card} held={picked.length > 0} close={() => setPicked([])} /> : null}
      </div>
      {answer.data ? <Legend answer={answer.data} shown={spots.length} /> : null}
    </section>
  );
}
