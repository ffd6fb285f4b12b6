-- A threshold is changed by two persons; a second version of a model scores in the shadow of the first.

create table threshold_proposal (
    id           bigint           generated always as identity primary key,
    product      text             not null,
    model_sha256 text             not null references model_version (sha256),
    in_force     double precision not null,
    threshold    double precision not null check (threshold between 0.01 and 0.99 and threshold <> in_force),
    reason       text             not null check (length(reason) between 1 and 500),
    consequences jsonb            not null,
    proposed_by  text             collate "C" not null,
    proposed_at  timestamptz      not null,
    unique (id, proposed_by)
);
comment on table threshold_proposal is 'Insert-only: a threshold somebody wants in the place of the one in force. Open until it has its verdict.';
comment on column threshold_proposal.in_force is 'The threshold that was in force when it was proposed.';
comment on column threshold_proposal.consequences is 'What the simulator showed at both thresholds when it was proposed; counts, no client.';
create index threshold_proposal_by_version on threshold_proposal (model_sha256, id desc);

create table threshold_verdict (
    id          bigint      generated always as identity primary key,
    proposal    bigint      not null unique,
    proposed_by text        collate "C" not null,
    verdict     text        not null check (verdict in ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    actor       text        collate "C" not null,
    at          timestamptz not null,
    comment     text        not null check (length(comment) <= 500),
    foreign key (proposal, proposed_by) references threshold_proposal (id, proposed_by),
    constraint threshold_verdict_second_person check ((verdict = 'WITHDRAWN') = (actor = proposed_by))
);
comment on table threshold_verdict is
    'Insert-only. The threshold in force of a version is that of its latest approved proposal, else its catalogue''s.';
comment on column threshold_verdict.proposed_by is 'Repeated here so that the table itself refuses an approval by who proposed.';

create table challenger_designation (
    id           bigint      generated always as identity primary key,
    product      text        not null,
    model_sha256 text        references model_version (sha256),
    reason       text        not null check (length(reason) between 1 and 500),
    actor        text        not null,
    at           timestamptz not null
);
comment on table challenger_designation is
    'Insert-only: the version that scores in shadow from now on; null = none. The latest row of a product holds.';
create index challenger_designation_by_product on challenger_designation (product, id desc);

create table shadow_score (
    assessment_id uuid             not null references assessment (id),
    challenger    text             not null references model_version (sha256),
    at            timestamptz      not null,
    probability   double precision check (probability between 0 and 1),
    favorable     boolean,
    failure       text             check (failure in ('REFUSED', 'FAILED')),
    primary key (assessment_id, challenger),
    check ((probability is null) = (failure is not null) and (probability is null) = (favorable is null))
);
comment on table shadow_score is
    'Insert-only: what the challenger would have said of an official assessment. Never shown to advisors, never in an answer of the API.';
comment on column shadow_score.failure is 'REFUSED: the challenger does not take these values; FAILED: it broke.';
-- The shadow follows the assessments in the order of their time.
create index assessment_by_product on assessment (product, at);

create table shadow_piece (
    run           integer            not null references rescoring_run (id),
    first_client  uuid               not null,
    challenger    text               not null references model_version (sha256),
    clients       integer            not null check (clients >= 0),
    compared      integer            not null,
    failed        integer            not null,
    matrix        integer[]          not null check (cardinality(matrix) = 4),
    expected_loss double precision[] not null check (cardinality(expected_loss) = 2),
    exposure      double precision[] not null check (cardinality(exposure) = 2),
    differences   integer[]          not null check (cardinality(differences) = 41),
    repaid        integer[]          check (cardinality(repaid) = 2000),
    defaulted     integer[]          check (cardinality(defaulted) = 2000),
    squares       double precision[] check (cardinality(squares) = 2),
    compute_ms    integer            not null,
    primary key (run, first_client, challenger)
);
comment on table shadow_piece is 'Insert-only: champion and challenger on one piece of a rescoring, in sums; [1] champion, [2] challenger.';
comment on column shadow_piece.matrix is 'Clients favourable to both, to the champion alone, to the challenger alone, to neither.';
comment on column shadow_piece.expected_loss is 'Probability x amount of those each would accept, by its own probabilities, before LGD.';
comment on column shadow_piece.differences is 'Challenger minus champion in steps of 5 points, from -100 to +100.';
comment on column shadow_piece.repaid is 'Clients known to have repaid per 0.1 % of score: 1,000 by the champion, then 1,000 by the challenger; null = none known.';
comment on column shadow_piece.squares is 'Sums of squared errors on known outcomes, for the Brier score.';

create table shadow_swap (
    run        integer          not null references rescoring_run (id),
    client_id  uuid             not null,
    champion   double precision not null check (champion between 0 and 1),
    challenger double precision not null check (challenger between 0 and 1),
    favorable  boolean          not null,
    primary key (run, client_id)
);
comment on table shadow_swap is 'Insert-only: clients of a rescoring who would change side. favorable: what the challenger would say.';
