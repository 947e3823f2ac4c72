/** The search field and the chips of everything that is filtered by. */

import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Meta } from "../api/types.ts";
import { chips, type Filters, type ManyName, type OneName, without } from "../filters.ts";
import { countryName, day, words } from "../format.ts";
import { labelOf, useMeta } from "../meta.ts";

const TYPING_PAUSE = 180;

/** Free text; the list follows while one types, after a short pause. */
export function SearchField(props: {
  field: RefObject<HTMLInputElement | null>;
  value: string;
  onText: (text: string) => void;
}) {
  const [typed, setTyped] = useState(props.value);
  const timer = useRef(0);
  useEffect(() => setTyped(props.value), [props.value]);
  const later = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => props.onText(text.trim()), TYPING_PAUSE);
  };
  return (
    <label class="search">
      <span class="hidden">Search in events</span>
      <input
        ref={props.field}
        type="search"
        placeholder="Search words, places, names  ( / )"
        value={typed}
        onInput={(event) => later(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
      />
    </label>
  );
}

const CHIP_NAMES: Partial<Record<ManyName | OneName, string>> = {
  text: "text",
  since: "since",
  until: "until",
  actor: "actor",
  source: "source",
  report: "report",
  killed_min: "killed at least",
  killed_max: "killed at most",
  injured_min: "injured at least",
  injured_max: "injured at most",
  policy: "figures by",
  status: "blame",
};

function chipLabel(name: ManyName | OneName, value: string, meta: Meta | null): string {
  const prefix = CHIP_NAMES[name];
  if (name === "bbox") return "map area";
  if (name === "type") return labelOf(meta?.types, value);
  if (name === "family") return labelOf(meta?.families, value);
  if (name === "country") return countryName(value);
  if (name === "since" || name === "until") return `${prefix} ${day(value)}`;
  if (name === "actor") return `actor: ${meta?.actors_top.find((one) => one.id === value)?.name ?? value}`;
  return prefix ? `${prefix} ${value}` : words(value);
}

export function Chips({ filters, apply }: { filters: Filters; apply: (filters: Filters) => void }) {
  const meta = useMeta();
  const all = chips(filters);
  if (!all.length) return null;
  return (
    <ul class="chips" aria-label="Filter">
      {all.map(({ name, value }) => {
        const label = chipLabel(name, value, meta);
        return (
          <li key={name + value}>
            <button type="button" onClick={() => apply(without(filters, name, value))} aria-label={`Remove: ${label}`}>
              {label} <span aria-hidden="true">✕</span>
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" class="quiet" onClick={() => apply({})}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
