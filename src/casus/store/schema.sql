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
    value text not null
);
create index codings_by_report on codings (report, number);
create table claims (
    coding integer not null references codings (number), id text not null, report text not null,
    about text not null, value text, stance text not null, root text, chain text not null,
    start integer not null, end integer not null, quote text not null, primary key (coding, id)
);
create index claims_by_report on claims (report);
-- The ledger: `value` is the decision as canonical JSON, `hash` covers it and the hash of the decision before it.
create table decisions (
    number integer primary key, id text not null unique, event text not null, verb text not null,
    author text not null, at text not null, value text not null, undoes text,
    previous text not null, hash text not null
);
create index decisions_by_event on decisions (event);
create index decisions_by_undone on decisions (undoes);
create index decisions_by_author on decisions (author, verb);
create table decision_reports (
    decision integer not null references decisions (number), report text not null, primary key (report, decision)
) without rowid;
-- One entry for every row above, in the order of writing: a digest of all its columns, chained.
create table evidence_log (
    number integer primary key, "table" text not null, key text not null, digest text not null,
    previous text not null, hash text not null
);

-- Derived: rebuilt from the evidence.
create table events (
    -- Never given twice: an event that changes is written anew, and whoever has read it sees that by its number.
    number integer primary key autoincrement,
    id text not null unique, type text not null, family text not null, label text not null, realis text not null,
    earliest text, latest text, time_precision text, time_status text,
    place text, latitude real, longitude real, country text,
    perpetrator text, perpetrator_status text,
    killed_low integer, killed_best integer, killed_high integer,
    injured_low integer, injured_best integer, injured_high integer,
    grade text not null, witnesses integer not null, reports integer not null, summary text not null,
    minted integer not null, review text not null, doubt real not null, importance real not null,
    value text not null
);
create index events_by_time on events (earliest, latest);
create index events_by_type on events (type);
create index events_by_review on events (review, doubt, importance, latest, earliest, id);
-- `linked` names the cluster that linking made of it, before any decision to merge or split.
create table event_members (
    event text not null references events (id), report text not null, happening integer not null,
    linked text not null, primary key (report, happening)
);
create index members_by_cluster on event_members (linked);
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
-- Everybody in the chain of a claim of the event, report by report; `claims` counts those that end with them.
create table event_sources (
    event text not null references events (id), report text not null, outlet text, name text not null,
    kind text not null, claims integer not null
);
create index sources_by_event on event_sources (event);
create index sources_by_name on event_sources (lower(name), event);

create table event_links (
    event text not null references events (id), type text not null, other text not null
);
create index links_by_event on event_links (event);
create index links_by_other on event_links (other);

-- The state of linking, so that new reports are linked without all others: dropped and made anew with the model.
create table link_state (name text primary key, value text not null);
-- `stands`: of all reports of one text the one that is compared. `alone`: coded with --each, linked with nothing.
create table link_reports (
    report text primary key, coding integer not null, text_key text not null, rank text not null,
    stands integer not null, alone integer not null
) without rowid;
create index link_reports_by_text on link_reports (text_key);
create table link_records (number integer primary key, report text not null, value blob not null);
create index link_records_by_report on link_records (report);
create table link_members (block integer not null, record integer not null, primary key (block, record)) without rowid;
create table link_pairs (
    one integer not null, other integer not null, meetings integer not null, points real, primary key (one, other)
) without rowid;
create table link_doubts (linked text not null, words text not null, primary key (linked, words)) without rowid;
create index link_pairs_by_other on link_pairs (other);
create table event_decisions (
    event text not null references events (id), decision text not null, primary key (decision, event)
) without rowid;
create index decisions_in_force on event_decisions (event);

-- What became of ids.
create table redirects (id text primary key, target text);
create table changes (
    number integer primary key, at text not null, kind text not null, event text not null, other text
);
create index changes_by_event on changes (event, number);

create virtual table report_search using fts5 (
    title, text, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
create virtual table event_search using fts5 (
    id unindexed, summary, sentences, tokenize = 'unicode61 remove_diacritics 2'
);

-- Nothing of the evidence is changed or taken away; of a run only its end is added.
create trigger runs_stay before update on runs
    when old.finished is not null or new.id is not old.id or new.started is not old.started
        or new.arguments is not old.arguments
    begin select raise(abort, 'runs: evidence is only ever added to'); end;
create trigger runs_remain before delete on runs
    begin select raise(abort, 'runs: evidence is only ever added to'); end;
create trigger inputs_stay before update on inputs
    begin select raise(abort, 'inputs: evidence is only ever added to'); end;
create trigger inputs_remain before delete on inputs
    begin select raise(abort, 'inputs: evidence is only ever added to'); end;
create trigger reports_stay before update on reports
    begin select raise(abort, 'reports: evidence is only ever added to'); end;
create trigger reports_remain before delete on reports
    begin select raise(abort, 'reports: evidence is only ever added to'); end;
create trigger codings_stay before update on codings
    begin select raise(abort, 'codings: evidence is only ever added to'); end;
create trigger codings_remain before delete on codings
    begin select raise(abort, 'codings: evidence is only ever added to'); end;
create trigger claims_stay before update on claims
    begin select raise(abort, 'claims: evidence is only ever added to'); end;
create trigger claims_remain before delete on claims
    begin select raise(abort, 'claims: evidence is only ever added to'); end;
create trigger decisions_stay before update on decisions
    begin select raise(abort, 'decisions: evidence is only ever added to'); end;
create trigger decisions_remain before delete on decisions
    begin select raise(abort, 'decisions: evidence is only ever added to'); end;
create trigger decision_reports_stay before update on decision_reports
    begin select raise(abort, 'decision_reports: evidence is only ever added to'); end;
create trigger decision_reports_remain before delete on decision_reports
    begin select raise(abort, 'decision_reports: evidence is only ever added to'); end;
create trigger evidence_log_stay before update on evidence_log
    begin select raise(abort, 'evidence_log: evidence is only ever added to'); end;
create trigger evidence_log_remain before delete on evidence_log
    begin select raise(abort, 'evidence_log: evidence is only ever added to'); end;
