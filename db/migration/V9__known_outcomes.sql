-- How loans turned out, where it is known: what errors, calibration and fairness are measured against.

create table client_outcome (
    client_id   uuid        primary key references client (id),
    defaulted   boolean     not null,
    observed_on date        not null,
    source      text        not null,
    simulated   boolean     not null,
    recorded_at timestamptz not null
);
comment on table client_outcome is 'Insert-only: whether the client defaulted, once that is known. Most clients have no row.';
comment on column client_outcome.simulated is 'The outcome is drawn, not lived; screens say so.';
create index client_outcome_by_day on client_outcome (observed_on, client_id);
