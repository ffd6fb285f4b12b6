-- What the portfolio screen adds up, and what it was at the end of earlier runs.

alter table current_score add column overridden boolean not null default false;
comment on column current_score.overridden is
    'The last decision that holds is an accord or a refusal against the model''s opinion of its assessment.';
update current_score c set overridden = true
    from (select distinct on (a.client_id) a.client_id, d.override_reason
        from decision d join assessment a on a.id = d.assessment_id
        where a.client_id is not null
            and (not d.needs_approval
                or exists (select from approval p where p.decision_id = d.id and p.outcome = 'APPROVED'))
        order by a.client_id, d.at desc) held
    where c.client_id = held.client_id and held.override_reason is not null and c.last_decision in ('ACCEPTED', 'REFUSED');

create table product_setting (
    seq     bigint           generated always as identity primary key,
    product text             not null,
    name    text             not null check (name in ('LGD')),
    value   double precision not null check (value between 0 and 1),
    at      timestamptz      not null,
    actor   text             collate "C" not null
);
comment on table product_setting is 'Insert-only: what supervisors set of a product; the latest row of a name holds, the others are its history.';
comment on column product_setting.value is 'LGD: the share of the amount that is lost when a client defaults, in [0, 1].';
create index product_setting_latest on product_setting (product, name, seq desc);

create table run_summary (
    run              integer          not null,
    agency           text             collate "C" not null,
    advisor          text             collate "C" not null,
    age_band         text             collate "C" not null,
    amount_band      text             collate "C" not null,
    stale            boolean          not null,
    clients          bigint           not null,
    scored           bigint           not null,
    favorable        bigint           not null,
    sum_of_scores    double precision not null,
    exposure         double precision not null,
    expected_default double precision not null,
    explained        bigint           not null,
    absolute         double precision[] not null,
    signed           double precision[] not null,
    primary key (run, agency, advisor, age_band, amount_band, stale)
);
comment on table run_summary is 'Insert-only: what a finished run found, added up once; trends read this, never the rows of the run.';
comment on column run_summary.age_band is 'A word of AgeBand; agency, advisor, age and amount are those at the end of the run.';
comment on column run_summary.expected_default is 'Sum of probability times amount, euros: expected loss before LGD.';
comment on column run_summary.absolute is 'Sums of |contribution| in margin, in the order of rescoring_run.features; signed: with their signs.';
