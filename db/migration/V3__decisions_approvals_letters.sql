-- The human act on an assessment, its second person, its letter. Insert-only but for the drafts: a correction is a new row.

create table decision (
    id              uuid        primary key,
    assessment_id   uuid        not null references assessment (id),
    number          integer     not null check (number > 0),
    at              timestamptz not null,
    actor           text        collate "C" not null,
    outcome         text        not null check (outcome in ('ACCORD', 'REFUSAL', 'COMPLEMENT')),
    opinion         text        not null check (opinion in ('FAVORABLE', 'UNFAVORABLE')),
    override_reason text,
    comment         text        not null check (length(comment) <= 2000),
    documents       text[]      not null,
    needs_approval  boolean     not null,
    -- blinds the commitment that the trail keeps, as with assessments
    salt            bytea       not null check (octet_length(salt) >= 16),
    -- Of two who decide at once exactly one gets the number both asked for.
    unique (assessment_id, number),
    unique (id, actor),
    -- Against the opinion: a reason and a comment. With it, or asking for documents: no reason.
    check ((override_reason is not null)
        = (outcome = 'REFUSAL' and opinion = 'FAVORABLE' or outcome = 'ACCORD' and opinion = 'UNFAVORABLE')),
    check (override_reason is null and number = 1 or length(btrim(comment)) >= 10),
    check ((outcome = 'COMPLEMENT') = (cardinality(documents) > 0)),
    check (not (outcome = 'COMPLEMENT' and needs_approval))
);
comment on table decision is 'Insert-only: the nth act of a person on an assessment; the next number corrects it.';
comment on column decision.opinion is 'What the model thought, copied so that an override is a fact of this row.';
create index decision_to_approve on decision (at) where needs_approval;

create table approval (
    id          uuid        primary key,
    decision_id uuid        not null unique,
    decider     text        collate "C" not null,
    at          timestamptz not null,
    actor       text        collate "C" not null,
    outcome     text        not null check (outcome in ('APPROVED', 'RETURNED')),
    comment     text        not null check (length(comment) <= 2000),
    foreign key (decision_id, decider) references decision (id, actor),
    constraint never_the_same_person check (actor <> decider),
    check (outcome = 'APPROVED' or length(btrim(comment)) >= 10)
);
comment on table approval is 'Insert-only: what the second person said; never the person who decided.';

create table preliminary_opinion (
    id            uuid        primary key,
    assessment_id uuid        not null references assessment (id),
    at            timestamptz not null,
    actor         text        collate "C" not null,
    outcome       text        not null check (outcome in ('ACCORD', 'REFUSAL', 'COMPLEMENT')),
    by_scorer     boolean     not null,
    unique (assessment_id, actor)
);
comment on table preliminary_opinion is 'Insert-only: what a person thought before this screen showed the score.';
comment on column preliminary_opinion.by_scorer is 'True where this person had the score computed, and so may have seen it.';

create table letter (
    id              uuid        primary key,
    decision_id     uuid        not null unique references decision (id),
    at              timestamptz not null,
    language        text        not null check (language in ('fr', 'en')),
    wording_version text        not null,
    content         text        not null
);
comment on table letter is 'Insert-only: what the client is told, without the client''s name, which is typed at print time and kept nowhere.';

create table decision_draft (
    actor           text        collate "C" not null,
    assessment_id   uuid        not null references assessment (id),
    at              timestamptz not null,
    outcome         text,
    override_reason text,
    comment         text        not null check (length(comment) <= 2000),
    documents       text[]      not null,
    language        text        not null,
    primary key (actor, assessment_id)
);
comment on table decision_draft is 'What somebody has begun to write; gone once decided.';
