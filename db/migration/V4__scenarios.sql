-- What somebody wants to come back to: a simulation with a name. Insert-only; taking one away is a row of its own.

create table scenario (
    id            uuid             primary key,
    client_id     uuid             not null references client (id),
    name          text             not null check (length(name) between 1 and 60),
    at            timestamptz      not null,
    actor         text             collate "C" not null,
    product       text             not null,
    model_sha256  text             not null references model_version (sha256),
    threshold     double precision not null,
    probability   double precision not null check (probability between 0 and 1),
    input_values  jsonb            not null,
    months        integer          check (months between 1 and 600),
    rate          double precision check (rate between 0 and 1),
    check ((months is null) = (rate is null))
);
comment on table scenario is 'Insert-only: a simulation kept with its client under a name; never an assessment. Erased with the client.';
comment on column scenario.input_values is 'By feature name, in the model''s unit; null = missing.';
comment on column scenario.probability is 'What the model of that time said; another version scores the values anew.';
create index scenario_by_client on scenario (client_id, at);

create table scenario_removal (
    id    uuid        primary key references scenario (id),
    at    timestamptz not null,
    actor text        collate "C" not null
);
comment on table scenario_removal is 'Insert-only: this scenario is shown no more.';
