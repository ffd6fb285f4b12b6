-- Tables of the first release. Runs as the owner role; what the application role may do stands in R__grants.sql.
-- Times are timestamptz with microseconds. Numbers that must replay bit for bit are float8.

create table client (
    id          uuid        primary key,
    file_number text        collate "C" not null unique check (file_number = upper(file_number)),
    agency      text        not null,
    advisor     text        not null,
    product     text        not null,
    created_at  timestamptz not null
);
comment on table client is 'A person with a loan file, known by a pseudonym and a file number only.';
-- Lists are read by file number within what a person may see; these make every page and count an index-only affair.
create index client_by_agency on client (agency, product, file_number);
create index client_by_agency_alone on client (agency, file_number);
create index client_by_product on client (product, file_number);

create table client_datum (
    client_id   uuid             not null references client (id),
    feature     text             collate "C" not null,
    id          bigint           generated always as identity,
    value       double precision check (value is null or value not in ('NaN', 'Infinity', '-Infinity')),
    as_of       date             not null,
    source      text             not null,
    simulated   boolean          not null,
    recorded_by text             not null,
    recorded_at timestamptz      not null,
    primary key (client_id, feature, id)
);
comment on table client_datum is
    'Append-only. A correction is a new row; the current datum of a feature is the one with the highest id.';
comment on column client_datum.value is 'In the model''s unit; null = known to be missing, never zero.';

create table model_version (
    sha256        text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    product       text        not null,
    version       text        not null,
    pmml          bytea       not null,
    catalogue     bytea       not null,
    reference     bytea       not null,
    registered_at timestamptz not null
);
comment on table model_version is
    'Archive of every model version that ever scored: insert-only, so that past assessments replay with their own bytes.';

create table assessment (
    id                uuid             primary key,
    at                timestamptz      not null,
    actor             text             not null,
    client_id         uuid             references client (id),
    product           text             not null,
    model_sha256      text             not null references model_version (sha256),
    threshold         double precision not null,
    probability       double precision not null check (probability between 0 and 1),
    margin            double precision not null,
    reference         text             not null check (reference in ('AVERAGE', 'ACCEPTED')),
    base_probability  double precision not null,
    base_margin       double precision not null,
    -- one element per feature, in the model's order, in all arrays below
    features          text[]             not null,
    input_values      double precision[] not null,
    input_as_of       date[]             not null,
    input_sources     text[]             not null,
    input_stale       boolean[]          not null,
    points            double precision[] not null,
    margins           double precision[] not null,
    percentiles       double precision[] not null,
    wording_version   text             not null,
    idempotency_key   text,
    request_sha256    text             check (request_sha256 ~ '^[0-9a-f]{64}$'),
    -- blinds the commitment to inputs and results that the trail keeps; erased with the row, so the trail tells nothing then
    salt              bytea            not null default decode(replace(gen_random_uuid()::text, '-', ''), 'hex')
                                       check (octet_length(salt) >= 16),
    check ((idempotency_key is null) = (request_sha256 is null)),
    check (cardinality(input_values) = cardinality(features) and cardinality(input_as_of) = cardinality(features)
        and cardinality(input_sources) = cardinality(features) and cardinality(input_stale) = cardinality(features)
        and cardinality(points) = cardinality(features) and cardinality(margins) = cardinality(features)
        and cardinality(percentiles) = cardinality(features))
);
comment on table assessment is 'Insert-only: one official scoring with all it used.';
comment on column assessment.input_values is 'Null = missing.';
comment on column assessment.percentiles is 'NaN where the value is missing.';
-- Same key of the same caller: one assessment, whatever happens.
create unique index assessment_idempotency on assessment (actor, idempotency_key) where idempotency_key is not null;
create index assessment_by_client on assessment (client_id, at desc) where client_id is not null;

create table audit_event (
    seq       bigint      primary key check (seq > 0),
    at        timestamptz not null,
    actor     text        collate "C" not null,
    role      text        not null,
    action    text        collate "C" not null,
    subject   text        collate "C" not null,
    body      jsonb       not null,
    prev_hash bytea       not null check (octet_length(prev_hash) = 32),
    hash      bytea       not null check (octet_length(hash) = 32)
);
comment on table audit_event is 'Append-only chain: hash = SHA-256 over this row and prev_hash, see AuditChain.';
create index audit_event_by_time on audit_event (at);
create index audit_event_by_actor on audit_event (actor, seq);
create index audit_event_by_action on audit_event (action, seq);
create index audit_event_by_subject on audit_event (subject, seq);
-- An assessment is told to the trail once.
create unique index audit_event_one_per_assessment on audit_event (subject) where action = 'assessment.created';

create table demo_load (
    dataset   text        not null,
    first     bigint      not null,
    last      bigint      not null check (last >= first),
    loaded_at timestamptz not null,
    primary key (dataset, first)
);
comment on table demo_load is
    'Which rows of a demo data set are in: written in the transaction of the rows, so a cut-off load resumes where it was.';
