-- As the identity provider verified it, and told it in a token of the person's; badges are bound to it.
alter table identity add column verified_email text;

-- A badge that was verified, as far as it has to be known to ask again whether it is in force; the badge itself is not
-- kept, since it may hold more of the person than anybody needs here.
create table badge (
    id               uuid        primary key,
    candidate_id     uuid        not null references candidate on delete cascade,
    revision         bigint      not null, -- raised by every change; the ETag

    standard         text        not null,
    proof            text        not null,
    issuer           text        not null,
    credential_id    text        not null, -- as the issuer names it
    achievement      text        not null,
    key_id           text,                 -- null for a hosted badge
    key_thumbprint   text,
    valid_from       timestamptz not null,
    valid_until      timestamptz,
    statuses         jsonb       not null, -- where to ask whether it is in force

    state            text        not null,
    template_id      uuid        not null,
    template_version bigint      not null, -- that its grants were computed from
    writer           text        not null, -- who handed it in
    received_at      timestamptz not null,
    checked_at       timestamptz not null,

    unique (issuer, credential_id)         -- one badge, one candidate
);

create index badge_candidate on badge (candidate_id, id);
create index badge_template on badge (template_id, template_version);
create index badge_expiry on badge (valid_until) where state = 'ACTIVE' and valid_until is not null;
create index badge_recheck on badge (checked_at) where state in ('ACTIVE', 'SUSPENDED');

-- What became of badges and what they granted, also of those that are no longer held.
create table badge_event (
    id               uuid        primary key,
    candidate_id     uuid        not null references candidate on delete cascade,
    badge_id         uuid        not null,
    at               timestamptz not null,
    what             text        not null,
    reason           text,                 -- refusal code where the issuer's word ended it
    template_version bigint      not null,
    grants           text[]      not null  -- code:level, after it
);

create index badge_event_badge on badge_event (badge_id, id);
