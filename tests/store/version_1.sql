-- Evidence: only ever added to.
create table runs (
    id integer primary key, started text not null, finished text, arguments text not null default ''
);
create table inputs (
    run integer not null references runs (id), position integer not null, origin text not null,
    outcome text not null, report text, reason text, primary key (run, position)
);
create table reports (
    number integer primary key, id text not null unique, digest text not null, text text not null,
    title text, outlet text, published text, url text, language text, origin text, value text not null
);
create index reports_by_digest on reports (digest);
create table codings (
    number integer primary key, report text not null references reports (id), digest text not null,
    value text not null, unique (report, digest)
);
create table claims (
    coding integer not null references codings (number), id text not null, report text not null,
    about text not null, value text, stance text not null, root text, chain text not null,
    start integer not null, end integer not null, quote text not null, primary key (coding, id)
);
create index claims_by_report on claims (report);
create table decisions (
    number integer primary key, id text not null unique, event text not null, verb text not null,
    author text not null, at text not null, value text not null, undoes text
);

-- Derived: rebuilt from the evidence.
create table events (
    id text primary key, type text not null, family text not null, label text not null, realis text not null,
    earliest text, latest text, time_precision text, time_status text,
    place text, latitude real, longitude real, country text,
    perpetrator text, perpetrator_status text,
    killed_low integer, killed_best integer, killed_high integer,
    injured_low integer, injured_best integer, injured_high integer,
    grade text not null, witnesses integer not null, reports integer not null, summary text not null,
    minted integer not null, value text not null
);
create index events_by_time on events (earliest, latest);
create index events_by_type on events (type);
create table event_members (
    event text not null references events (id), report text not null, happening integer not null,
    primary key (report, happening)
);
create index members_by_event on event_members (event);
create table event_mentions (
    event text not null references events (id), report text not null, start integer not null,
    end integer not null, sentence text not null
);
create index mentions_by_event on event_mentions (event);
create index mentions_by_report on event_mentions (report);
create table event_places (
    event text not null references events (id), role text, name text not null, latitude real, longitude real,
    country text, admin1 text, geonames_id integer, precision integer
);
create index places_by_event on event_places (event);
create table event_actors (
    event text not null references events (id), role text not null, name text not null, actor text, status text
);
create index actors_by_event on event_actors (event);
create table event_tolls (
    event text not null references events (id), kind text not null, "group" text not null, side text,
    low integer, best integer, high integer
);
create index tolls_by_event on event_tolls (event);

-- What became of ids.
create table redirects (id text primary key, target text);
create table changes (
    number integer primary key, at text not null, kind text not null, event text not null, other text
);

create virtual table report_search using fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table event_search using fts5 (
    id unindexed, summary, sentences, tokenize = 'unicode61 remove_diacritics 2'
);
