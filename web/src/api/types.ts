/** What the API answers, in the words of the contract. */

export type Day = string;
export type Grade = "confirmed" | "fair" | "weak" | "contested" | "discounted";
export type Review = "pending" | "accepted" | "corrected" | "discarded" | "conflict";

export interface Range {
  low: number | null;
  best: number | null;
  high: number | null;
}

/** One event as one line: what lists, maps and queues show. */
export interface Row {
  id: string;
  type: string;
  family: string;
  label: string;
  realis: string;
  earliest: Day | null;
  latest: Day | null;
  time_precision: string;
  time_status: string;
  place: string | null;
  latitude: number | null;
  longitude: number | null;
  place_precision: number | null;
  radius_km: number | null;
  country: string | null;
  perpetrator: string | null;
  perpetrator_status: string | null;
  target: string | null;
  killed: Range | null;
  injured: Range | null;
  grade: Grade;
  witnesses: number;
  reports: number;
  summary: string;
  review: Review;
}

export interface SourceName {
  name: string | null;
  kind: string;
  actor?: string | null;
}

/** Somebody says something about an event, at a range of a report. */
export interface Claim {
  id: string;
  about: string;
  value: string | number | null;
  stance: string;
  chain: SourceName[];
  root: string | null;
  report: string;
  start: number;
  end: number;
  quote: string;
}

export interface EventPlace {
  name: string;
  role: string;
  latitude: number | null;
  longitude: number | null;
  country: string | null;
  admin1: string | null;
  precision: number;
}

export interface EventActor {
  role: string;
  name: string;
  actor: string | null;
  status: string;
  claims: string[];
}

export interface EventToll extends Range {
  kind: string;
  group: string;
  side: string | null;
  claims: string[];
}

/** A value that an analyst has set, with the words pointed at. */
export interface Correction {
  field: string;
  author: string;
  at: string;
  evidence?: { report: string; start: number; end: number; quote: string } | null;
}

/** One happening as the reports together tell it. */
export interface CasusEvent {
  id: string;
  type: string;
  family: string;
  label: string;
  realis: string;
  time: { earliest: Day | null; latest: Day | null; precision: string; status: string };
  places: EventPlace[];
  actors: EventActor[];
  tolls: EventToll[];
  weapons: { name: string; claims: string[] }[];
  targets: { name: string; kind: string; claims: string[] }[];
  grade: Grade;
  grade_rule?: string;
  witnesses: number;
  claims: Claim[];
  mentions: { report: string; start: number; end: number; sentence: string }[];
  reports: string[];
  links: { type: string; event: string; claims: string[] }[];
  codes: Record<string, unknown>;
  summary: string;
  corrections?: Correction[];
  conflicts?: string[];
}

export interface ReportHead {
  id: string;
  title: string | null;
  outlet: string | null;
  published: { earliest: Day | null; latest: Day | null } | Day | null;
  url: string | null;
  events?: number;
}

export interface Decision {
  id: string;
  number: number;
  event: string;
  verb: string;
  author: string;
  at: string;
  field?: string | null;
  value?: unknown;
  evidence?: { report: string; start: number; end: number } | null;
  with?: string[];
  comment?: string | null;
  undoes?: string | null;
}

export interface TollPoint {
  day: Day | null;
  kind: string;
  low: number | null;
  best: number | null;
  high: number | null;
  claim: string;
  root: string | null;
  superseded: boolean;
}

export interface Dossier {
  timeline: string[];
  matrix: {
    fields: string[];
    sources: { name: string | null; kind: string; root: boolean }[];
    cells: string[][][];
  };
  contradictions: { field: string; text: string; claims: string[] }[];
  toll_history: TollPoint[];
  independence: {
    nodes: { id: string; label: string; kind: string }[];
    edges: { from: string; to: string; why: string }[];
  };
}

/** One telling: a happening of one report, with where its mentions begin. */
export interface Member {
  report: string;
  happening: number;
  starts: number[];
}

export interface EventPage {
  members?: Member[];
  event: CasusEvent;
  row: Row;
  redirected_from: string | null;
  dossier: Dossier;
  reports: ReportHead[];
  linked: { type: string; row: Row; direction: string }[];
  similar: Row[];
  decisions: Decision[];
  review: Review;
}

/** A range of a report's text, in code points, and what was coded from it. */
export interface TextSpan {
  start: number;
  end: number;
  kind: string;
  label: string;
  event: string | null;
  claim: string | null;
  mention: string | null;
}

export interface ReportPage {
  report: ReportHead & { text: string; language: string | null };
  spans: TextSpan[];
  events: Row[];
  background: { start: number; end: number; sentence: string; realis: string; why: string | null }[];
}

export interface Named {
  id: string;
  label: string;
}

export interface Counted {
  id: string;
  name: string;
  count: number;
}

export interface Meta {
  version: string;
  database: string;
  role: "admin" | "coder" | "viewer";
  author: string | null;
  counts: { events: number; reports: number };
  families: Named[];
  types: (Named & { family: string })[];
  grades: string[];
  statuses: string[];
  realis: string[];
  policies: string[];
  formats: string[];
  actors_top: Counted[];
  countries: Counted[];
  span: { earliest: Day | null; latest: Day | null };
}

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
}

export interface TimelineBin {
  start: Day;
  families: Record<string, number>;
  killed: Range | null;
}

export interface Timeline {
  bin: "day" | "week" | "month" | "year";
  bins: TimelineBin[];
  undated: number;
  total: number;
}

export interface MapFeature {
  type: "Feature";
  geometry: { type: "Point"; coordinates: [number, number] };
  properties: Record<string, unknown>;
}

export interface MapAnswer {
  mode: "points" | "bins";
  total: number;
  unplaced: number;
  features: { type: "FeatureCollection"; features: MapFeature[] };
}

export interface FacetValue {
  id: string;
  label: string;
  count: number;
}

export type Facets = Record<string, FacetValue[]>;

export interface QueueItem {
  event: Row;
  doubt: number;
  importance: number;
  reasons: string[];
}

export interface Progress {
  pending: number;
  done: number;
  conflict: number;
  total: number;
}

export interface SourceRow {
  name: string | null;
  kind: string;
  cited: number;
  reports: number;
  events: number;
  cited_by: { name: string | null; count: number }[];
  alone: number;
  contradicted: number;
}

export interface ActorRow {
  actor: string | null;
  name: string;
  kind?: string | null;
  roles: Record<string, number>;
  events: number;
}
