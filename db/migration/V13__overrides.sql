-- « Dérogations »: what decisions look like from above, and when the decider was shown the explanation.

create table explanation_shown (
    assessment_id uuid        not null references assessment (id) on delete cascade,
    actor         text        collate "C" not null,
    at            timestamptz not null,
    primary key (assessment_id, actor)
);
comment on table explanation_shown is
    'Insert-only: when the server first sent an explanation to somebody who decides, other than whoever had it computed (their moment is assessment.at).';

-- A product, an agency and a person who decides: a number, so that a million decisions are grouped by it and not by three texts.
create table decision_desk (
    id      integer generated always as identity primary key,
    product text    not null,
    agency  text    not null,
    advisor text    collate "C" not null,
    unique (product, agency, advisor)
);
comment on table decision_desk is 'Insert-only: who decides, where, on what. An empty agency: applications in no client''s file.';

create table decision_fact (
    decision_id uuid             primary key references decision (id) on delete cascade,
    client_id   uuid,
    at          timestamptz      not null,
    probability double precision not null,
    desk        integer          not null references decision_desk (id),
    tenths      integer          check (tenths >= 0),
    kind        smallint         not null check (kind between 0 and 4),
    bin         smallint         not null,
    reason      text,
    check ((reason is not null) = (kind in (2, 3)))
);
comment on table decision_fact is 'Derived, insert-only: one narrow row per decision, which the statistics of « Dérogations » read instead of wide rows.';
comment on column decision_fact.kind is
    '0 accord and 1 refusal as the model thought, 2 accord against it, 3 refusal against it, 4 documents asked for (neither with nor against).';
comment on column decision_fact.tenths is
    'Tenths of a second, rounded down, from the explanation being shown to the decider to this first decision; null = unknown, or a correction.';
comment on column decision_fact.bin is 'tenths in bins, wider the longer: see decision_bin. -1 = unknown.';
create index decision_fact_by_day on decision_fact (at, decision_id) include (desk, bin, kind);
create index decision_fact_by_desk on decision_fact (desk, at, decision_id) include (bin, kind);
create index decision_fact_against on decision_fact (at) include (desk, kind, reason, client_id, probability) where kind in (2, 3);
create index decision_fact_by_client on decision_fact (client_id) where client_id is not null;

-- Where a bin begins, in tenths of a second, but for the first, which begins at 0. ThinkingTimes is the same in Java.
create function decision_bin(tenths integer) returns smallint language sql immutable parallel safe as $$
    select (case when tenths is null then -1 else width_bucket(tenths, array[10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 120, 140, 160, 180,
        200, 250, 300, 350, 400, 450, 500, 550, 600, 700, 800, 900, 1000, 1100, 1200, 1500, 1800, 2400, 3000, 4200, 6000, 9000, 18000, 36000,
        864000]) end)::smallint
$$;

-- What the statistics read: whole months from here, the days at both ends of a period from decision_fact.
create table decision_month (
    month date     not null,
    desk  integer  not null references decision_desk (id),
    kind  smallint not null,
    bin   smallint not null,
    n     integer  not null check (n > 0),
    primary key (month, desk, kind, bin)
);
comment on table decision_month is 'Derived: decision_fact counted by month (of the bank, Europe/Paris), desk, kind and bin. May be rebuilt, is no evidence.';

create view decision_as_fact as
    select d.id as decision_id, a.client_id, d.at, a.probability, a.product, coalesce(c.agency, '') as agency, d.actor as advisor,
        d.override_reason as reason,
        case
            when d.number > 1 or seen.at is null or seen.at > d.at then null
            else least(floor(extract(epoch from d.at - seen.at) * 10), 2000000000)::integer
        end as tenths,
        (case
            when d.outcome = 'COMPLEMENT' then 4
            when d.outcome = 'ACCORD' then case d.opinion when 'FAVORABLE' then 0 else 2 end
            else case d.opinion when 'UNFAVORABLE' then 1 else 3 end
        end)::smallint as kind
    from decision d
    join assessment a on a.id = d.assessment_id
    left join client c on c.id = a.client_id
    left join lateral (
        select a.at where a.actor = d.actor
        union all
        select s.at from explanation_shown s where s.assessment_id = a.id and s.actor = d.actor and a.actor <> d.actor
    ) seen on true;
comment on view decision_as_fact is 'How a decision becomes a decision_fact.';

-- No decision without its fact, whoever adds it. As the owner: the application itself may change neither facts nor counts.
create function decisions_told(told uuid[]) returns void language plpgsql as $$
begin
    insert into decision_desk (product, agency, advisor)
        select distinct product, agency, advisor from decision_as_fact where decision_id = any(told) on conflict do nothing;
    with added as (
        insert into decision_fact (decision_id, client_id, at, probability, desk, tenths, kind, bin, reason)
            select f.decision_id, f.client_id, f.at, f.probability, k.id, f.tenths, f.kind, decision_bin(f.tenths), f.reason
            from decision_as_fact f join decision_desk k using (product, agency, advisor)
            where f.decision_id = any(told) returning at, desk, kind, bin
    )
    insert into decision_month as m (month, desk, kind, bin, n)
        select date_trunc('month', at at time zone 'Europe/Paris')::date, desk, kind, bin, count(*) from added group by 1, 2, 3, 4
        on conflict (month, desk, kind, bin) do update set n = m.n + excluded.n;
end $$;

create function decision_has_fact() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    perform decisions_told(array(select id from arrived));
    return null;
end $$;
create trigger decision_has_fact after insert on decision
    referencing new table as arrived for each statement execute function decision_has_fact();

-- Counts follow where facts are erased.
create function decision_fact_erased() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    with e as (select date_trunc('month', at at time zone 'Europe/Paris')::date as month, desk, kind, bin, count(*) as n from gone group by 1, 2, 3, 4),
        ended as (
            delete from decision_month m using e
            where (m.month, m.desk, m.kind, m.bin) = (e.month, e.desk, e.kind, e.bin) and m.n <= e.n
        )
        update decision_month m set n = m.n - e.n from e
        where (m.month, m.desk, m.kind, m.bin) = (e.month, e.desk, e.kind, e.bin) and m.n > e.n;
    return null;
end $$;
create trigger decision_fact_erased after delete on decision_fact
    referencing old table as gone for each statement execute function decision_fact_erased();
create function decision_facts_emptied() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    delete from decision_month;
    return null;
end $$;
create trigger decision_facts_emptied after truncate on decision_fact for each statement execute function decision_facts_emptied();

-- Decisions of before: the moment is known where the decider had the score computed, else it stays unknown.
select decisions_told(array(select id from decision));
