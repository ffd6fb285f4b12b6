-- Whole portfolios scored again: the runs, their pieces, and one row per client and run.

create table rescoring_run (
    id           integer          generated always as identity primary key,
    product      text             not null,
    night        date,
    started_at   timestamptz      not null,
    started_by   text             collate "C" not null,
    model_sha256 text             not null references model_version (sha256),
    threshold    double precision not null,
    features     text[]           not null,
    clients      bigint           not null check (clients >= 0),
    state        text             not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    owner        uuid             not null,
    beat_at      timestamptz      not null default now(),
    cancelled_by text,
    ended_at     timestamptz,
    failure      text,
    check ((state = 'RUNNING') = (ended_at is null))
);
comment on table rescoring_run is 'One rescoring of a product''s clients. What it found is in rescoring_chunk and rescored.';
comment on column rescoring_run.night is 'The day of a nightly run; null where a person asked for it.';
comment on column rescoring_run.clients is 'How many there were when it began.';
comment on column rescoring_run.owner is 'The application at work on it; another takes over once beat_at is old.';
comment on column rescoring_run.features is 'Order of the contributions.';
comment on column rescoring_run.failure is 'A reference to quote; the cause stands in the log under it.';
-- Of two that start at once, one starts.
create unique index rescoring_run_one_at_a_time on rescoring_run (product) where state = 'RUNNING';
create unique index rescoring_run_one_a_night on rescoring_run (product, night) where night is not null;

create table rescoring_chunk (
    id           uuid        primary key,
    run          integer     not null references rescoring_run (id),
    number       integer     not null check (number > 0),
    at           timestamptz not null,
    first_client uuid        not null,
    last_client  uuid        not null,
    clients      integer     not null check (clients > 0),
    unscorable   integer     not null check (unscorable between 0 and clients),
    base_margin  double precision not null,
    root         bytea       not null check (octet_length(root) = 32),
    read_ms      integer     not null,
    compute_ms   integer     not null,
    store_ms     integer     not null,
    unique (run, number)
);
comment on table rescoring_chunk is 'Insert-only: a piece of a run, in the order of client ids. The trail has its root; see RowLeaf.';

comment on column rescoring_chunk.base_margin is
    'What every client''s contributions start from: margin = base_margin + their sum.';

create table rescored (
    run           integer          not null,
    client_id     uuid             not null,
    salt          uuid             not null,
    probability   double precision check (probability between 0 and 1),
    margin        double precision,
    oldest_as_of  date,
    fresh_until   date,
    favorable     boolean,
    contributions real[],
    reason_fr     text,
    reason_en     text,
    primary key (run, client_id),
    check ((probability is null) = (margin is null) and (probability is null) = (favorable is null)
        and (probability is null) = (contributions is null)
        and (probability is null) = (reason_fr is not null) and (probability is null) = (reason_en is not null))
);
comment on table rescored is 'Insert-only: what a run found of a client; without a score, why.';
comment on column rescored.contributions is 'In margin against the average client, in the order of rescoring_run.features.';
comment on column rescored.salt is 'Random: blinds the row''s leaf in the tree whose root the trail keeps; erased with the row.';
create index rescored_unscorable on rescored (run, client_id) where probability is null;
