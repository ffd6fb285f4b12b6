-- Forms somebody has begun to fill in, so that a reload, another node or a restart loses nothing typed.

create table form_draft (
    owner     text        collate "C" not null,
    tab       text        collate "C" not null check (length(tab) <= 200),
    at        timestamptz not null,
    address   text        not null check (length(address) <= 500),
    product   text        not null,
    version   text        not null,
    entries   jsonb       not null,
    primary key (owner, tab)
);
comment on table form_draft is 'One per person and browser tab; gone once scored, put back or left, and after seven days.';
create index form_draft_by_age on form_draft (at);
