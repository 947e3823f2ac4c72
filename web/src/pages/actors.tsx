/** Actors: in which roles they appear, and in which events. */

import { useResource } from "../api/resource.ts";
import type { ActorRow, Row } from "../api/types.ts";
import { count, counted, words } from "../format.ts";
import { EventList } from "../parts/list.tsx";
import { Ready } from "../parts/notice.tsx";
import { Paged } from "../parts/paged.tsx";

interface Answer {
  actors: ActorRow[];
  next: string | null;
  total: number;
}

interface Whole {
  actor: ActorRow;
  events_list: Row[];
}

function key(actor: ActorRow): string {
  return encodeURIComponent(actor.actor ?? actor.name);
}

function roles(actor: ActorRow): string {
  return Object.entries(actor.roles)
    .sort((a, b) => b[1] - a[1])
    .map(([role, n]) => `${words(role)} ${count(n)}`)
    .join(", ");
}

function Table({ actors }: { actors: ActorRow[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Actor</th>
          <th scope="col">Identifier</th>
          <th scope="col" class="right">
            Events
          </th>
          <th scope="col">Roles</th>
        </tr>
      </thead>
      <tbody>
        {actors.map((actor) => (
          <tr key={key(actor)}>
            <td>
              <a href={`/actors/${key(actor)}`}>{actor.name}</a>
            </td>
            <td class="hint">{actor.actor ?? "only described"}</td>
            <td class="right">{count(actor.events)}</td>
            <td class="hint">{roles(actor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function ActorsPage({ search }: { search: string }) {
  return (
    <Paged<Answer>
      path="/actors"
      what="actors"
      title="Actors"
      search={search}
      table={(answer) => <Table actors={answer.actors} />}
    />
  );
}

export function ActorPage({ id }: { id: string }) {
  const actor = useResource<Whole>(`/actors/${encodeURIComponent(id)}`);
  return (
    <main id="main" class="page" tabIndex={-1}>
      <Ready of={actor} what="the actor">
        {({ actor: data, events_list: events }) => (
          <>
            <h1>{data.name}</h1>
            <p class="line-under">
              <span>{data.actor ?? "only described, not identified"}</span>
              {data.kind ? <span>{words(data.kind)}</span> : null}
              <a href={`/?actor=${encodeURIComponent(data.actor ?? data.name)}`}>{counted(data.events, "event")}</a>
              <span>{roles(data)}</span>
            </p>
            <EventList rows={events} label={`Events with ${data.name}`} />
          </>
        )}
      </Ready>
    </main>
  );
}
