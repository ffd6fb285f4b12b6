-- What lists read, what people keep for themselves, and what is asked of a client's file.

-- The narrow row of every client. Fixed-width columns first: a filter that has to look at a million rows then finds its
-- columns without walking over the texts.
create table current_score (
    client_id       uuid             primary key references client (id) deferrable initially deferred,
    probability     double precision check (probability between 0 and 1),
    margin          double precision,
    threshold       double precision,
    exposure        double precision,
    income          double precision,
    scored_at       timestamptz,
    fresh_until     date,
    oldest_as_of    date,
    opened_on       date             not null,
    age             smallint,
    favorable       boolean,
    update_asked_at timestamptz,
    decided_at      timestamptz,
    last_decision   text collate "C" not null default 'NONE',
    agency          text collate "C" not null,
    advisor         text collate "C" not null,
    product         text collate "C" not null,
    file_number     text collate "C" not null,
    model_sha256    bytea            check (octet_length(model_sha256) = 32),
    check ((probability is null) = (margin is null) and (probability is null) = (threshold is null)
        and (probability is null) = (favorable is null) and (probability is null) = (scored_at is null)
        and (probability is null) = (model_sha256 is null))
);
comment on table current_score is
    'Derived, one row per client: the latest score and what lists filter and sort by. May be rebuilt, is no evidence.';
comment on column current_score.exposure is 'Amount of the loan, euros.';
comment on column current_score.fresh_until is 'Last day on which none of the data of the file is stale; null = nothing that ages.';
comment on column current_score.model_sha256 is 'encode(…, ''hex'') = model_version.sha256.';
comment on column current_score.update_asked_at is 'When an update of the file was asked for, while it is open.';
comment on column current_score.last_decision is 'A word of LastDecision.';

-- A page of any order without a filter is read from one of these alone, however deep it lies.
create index current_score_by_file on current_score (file_number, client_id);
create index current_score_by_probability on current_score (probability, client_id);
create index current_score_by_exposure on current_score (exposure, client_id);
create index current_score_by_income on current_score (income, client_id);
create index current_score_by_age on current_score (age, client_id);
create index current_score_by_freshness on current_score (fresh_until, client_id);
create index current_score_by_opening on current_score (opened_on, client_id);
create index current_score_by_opinion on current_score (favorable, client_id);
create index current_score_by_desk on current_score (agency, advisor, client_id);
create index current_score_by_advisor on current_score (advisor, client_id);
create index current_score_by_product on current_score (product, client_id);
create index current_score_by_decision on current_score (last_decision, client_id);
create index current_score_by_request on current_score (update_asked_at, client_id);

insert into current_score (client_id, opened_on, agency, advisor, product, file_number)
    select id, (created_at at time zone 'Europe/Paris')::date, agency, advisor, product, file_number from client;

-- No client without its row, whoever adds the client; a room that knows more has put the row in before.
create function client_is_listed() returns trigger language plpgsql as $$
begin
    insert into current_score (client_id, opened_on, agency, advisor, product, file_number)
        select id, (created_at at time zone 'Europe/Paris')::date, agency, advisor, product, file_number from arrived
        on conflict (client_id) do nothing;
    return null;
end $$;
create trigger client_is_listed after insert on client
    referencing new table as arrived for each statement execute function client_is_listed();

alter table client_datum add column corrects bigint;
comment on column client_datum.corrects is 'The id of the row this one takes back; null for an ordinary entry.';

create table saved_filter (
    owner    text        not null,
    name     text        not null check (length(name) between 1 and 60),
    query    text        not null check (length(query) <= 1000),
    saved_at timestamptz not null,
    primary key (owner, name)
);
comment on table saved_filter is 'A list somebody comes back to, as its address says it; seen by its owner only.';

create table update_request (
    seq       bigint      generated always as identity primary key,
    client_id uuid        not null references client (id),
    step      text        not null check (step in ('ASKED', 'DONE', 'WITHDRAWN')),
    at        timestamptz not null,
    actor     text        not null
);
comment on table update_request is 'Insert-only: the to-do « ask the client for newer papers »; open while the latest step is ASKED.';
create index update_request_by_client on update_request (client_id, seq desc);

create table stale_reason (
    assessment_id uuid primary key references assessment (id),
    code          text not null check (code in ('NEWER_ASKED', 'CONFIRMED_UNCHANGED', 'PRELIMINARY', 'URGENT', 'OTHER')),
    comment       text not null check (length(comment) <= 500)
);
comment on table stale_reason is 'Insert-only: why somebody had a score made of stale data. The trail keeps the code and a commitment.';
