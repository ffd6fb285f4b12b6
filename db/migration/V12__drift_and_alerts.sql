-- What runs found of features, scores, outcomes and groups, the checks made of it, and the alerts that came of them.

create table drift_piece (
    run          integer not null,
    first_client uuid    not null,
    subject      text    collate "C" not null,
    counts       bigint[] not null,
    sums         double precision[] not null,
    primary key (run, first_client, subject)
);
comment on table drift_piece is
    'Insert-only: how many clients of a piece of a run stand where. Written with the piece; a run is the sum of its pieces.';
comment on column drift_piece.subject is
    'A feature, #score, #outcome:2026-Q1 by quarter of observation, or #group:FEATURE:band.';
comment on column drift_piece.counts is
    'By cell, as the run''s model version lays them out; see Tally, OutcomeTally and GroupTally.';

create table drift_check (
    id           uuid        primary key,
    at           timestamptz not null,
    kind         text        not null check (kind in ('DRIFT', 'OUTCOMES', 'FAIRNESS')),
    source       text        not null check (source in ('PORTFOLIO', 'ASSESSMENTS')),
    product      text        not null,
    model_sha256 text        not null references model_version (sha256),
    run          integer,
    from_day     date        not null,
    to_day       date        not null check (to_day >= from_day),
    clients      bigint      not null check (clients >= 0),
    findings     integer     not null check (findings >= 0),
    report       jsonb       not null,
    check ((source = 'PORTFOLIO') = (run is not null))
);
comment on table drift_check is 'Insert-only: one comparison with the training reference, or of groups, and all its figures.';
comment on column drift_check.from_day is 'First and last day looked at; of a run the day it was started.';
create unique index drift_check_one_per_run on drift_check (run, kind) where run is not null;
create index drift_check_by_product on drift_check (product, kind, source, at desc);

create table drift_alert (
    id           uuid        primary key,
    check_id     uuid        not null references drift_check (id),
    at           timestamptz not null,
    kind         text        not null check (kind in ('DRIFT', 'FAIRNESS')),
    source       text        not null check (source in ('PORTFOLIO', 'ASSESSMENTS')),
    product      text        not null,
    model_sha256 text        not null references model_version (sha256),
    subject      text        collate "C" not null,
    strong       boolean     not null,
    figures      jsonb       not null
);
comment on table drift_alert is 'Insert-only: a finding that a person has to look at, with all its figures as they were.';
comment on column drift_alert.subject is 'A feature, #score, or FEATURE:band of a group.';
create index drift_alert_by_finding on drift_alert (product, model_sha256, kind, source, subject, at desc);
create index drift_alert_by_time on drift_alert (at desc, id);

create table drift_acknowledgement (
    id      uuid        primary key,
    alert   uuid        not null unique references drift_alert (id),
    at      timestamptz not null,
    actor   text        collate "C" not null,
    comment text        not null check (length(comment) between 3 and 2000)
);
comment on table drift_acknowledgement is 'Insert-only: who has looked at an alert, and what came of it. An alert without one is open.';

-- Assessments of a period, for drift.
create index assessment_by_time on assessment (product, at);
