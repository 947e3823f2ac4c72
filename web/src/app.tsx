/** The frame around every page: header, navigation, keys, dialogs. */

import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useResource } from "./api/resource.ts";
import type { Meta } from "./api/types.ts";
import { count } from "./format.ts";
import { helpOpen, useKeys } from "./keys.ts";
import { MetaContext } from "./meta.ts";
import { ActorPage, ActorsPage } from "./pages/actors.tsx";
import { EventView } from "./pages/event.tsx";
import { Ingest } from "./pages/ingest.tsx";
import { Overview } from "./pages/overview.tsx";
import { ReportView } from "./pages/report.tsx";
import { ReportsPage } from "./pages/reports.tsx";
import { ReviewPage } from "./pages/review.tsx";
import { SourcePage, SourcesPage } from "./pages/sources.tsx";
import { Failed } from "./parts/notice.tsx";
import { Help } from "./parts/help.tsx";
import { TokenDialog } from "./parts/tokendialog.tsx";
import { go, useLocation } from "./router.ts";
import { shownTheme, toggleTheme } from "./session.ts";
import { useSignal } from "./signal.ts";

interface PageProps {
  id: string;
  search: string;
}

interface Section {
  path: string;
  label: string;
  key: string;
}

const SECTIONS: Section[] = [
  { path: "/", label: "Overview", key: "1" },
  { path: "/review", label: "Review", key: "2" },
  { path: "/reports", label: "Reports", key: "3" },
  { path: "/sources", label: "Sources", key: "4" },
  { path: "/actors", label: "Actors", key: "5" },
  { path: "/add", label: "Add reports", key: "6" },
];

const PAGES: [RegExp, ComponentType<PageProps>, string][] = [
  [/^\/events\/(.+)$/, EventView, "Event"],
  [/^\/reports\/(.+)$/, ReportView, "Report"],
  [/^\/reports$/, ReportsPage, "Reports"],
  [/^\/review$/, ReviewPage, "Review"],
  [/^\/sources\/(.+)$/, SourcePage, "Source"],
  [/^\/sources$/, SourcesPage, "Sources"],
  [/^\/actors\/(.+)$/, ActorPage, "Actor"],
  [/^\/actors$/, ActorsPage, "Actors"],
  [/^\/add$/, Ingest, "Add reports"],
  [/^\/$/, Overview, "Overview"],
];

function NotFound() {
  return (
    <main id="main" class="page">
      <h1>No such page</h1>
      <p>
        The desk has nothing at this address. The <a href="/">overview</a> shows every event.
      </p>
    </main>
  );
}

/** What an address part stands for; the part itself where it is no proper encoding. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function Current({ path, search }: { path: string; search: string }) {
  for (const [pattern, Page, title] of PAGES) {
    const match = pattern.exec(path);
    if (!match) continue;
    document.title = title === "Overview" ? "Casus" : `${title} · Casus`;
    return <Page key={title} id={decoded(match[1] ?? "")} search={search} />;
  }
  return <NotFound />;
}

function Header({ path, meta }: { path: string; meta: Meta | null }) {
  const theme = useSignal(shownTheme);
  return (
    <header class="top">
      <a href="/" class="brand">
        Casus
      </a>
      <nav aria-label="Sections">
        {SECTIONS.filter((section) => section.path !== "/add" || meta?.role !== "viewer").map((section) => (
          <a key={section.path} href={section.path} aria-current={current(path, section) ? "page" : undefined}>
            {section.label}
          </a>
        ))}
      </nav>
      <span class="holding">
        {meta ? `${count(meta.counts.events)} events from ${count(meta.counts.reports)} reports` : ""}
      </span>
      <button type="button" class="quiet" onClick={toggleTheme} aria-label={`Use ${theme === "dark" ? "light" : "dark"} colours`}>
        {theme === "dark" ? "☀" : "☾"}
      </button>
      <button type="button" class="quiet" onClick={() => helpOpen.set(true)} aria-label="Keys">
        ?
      </button>
    </header>
  );
}

function current(path: string, section: Section): boolean {
  if (section.path === "/") return path === "/" || path.startsWith("/events/");
  return path === section.path || path.startsWith(`${section.path}/`);
}

export function App() {
  const place = useLocation();
  const meta = useResource<Meta>("/meta");
  useKeys("Everywhere", [
    { keys: ["?"], does: "show these keys", run: () => helpOpen.set(true) },
    { keys: ["T"], does: "light or dark", run: toggleTheme },
    ...SECTIONS.map((section) => ({
      keys: [section.key],
      does: section.label.toLowerCase(),
      run: () => go(section.path),
    })),
  ]);
  useEffect(() => {
    const changed = () => meta.reload();
    addEventListener("casus:changed", changed);
    return () => removeEventListener("casus:changed", changed);
  }, [meta.reload]);
  return (
    <MetaContext.Provider value={meta.data}>
      <a href="#main" class="skip">
        Skip to the content
      </a>
      <Header path={place.path} meta={meta.data} />
      {meta.error && meta.error.status !== 401 ? <Failed error={meta.error} retry={meta.reload} /> : null}
      <Current path={place.path} search={place.search} />
      <Help />
      <TokenDialog />
    </MetaContext.Provider>
  );
}
