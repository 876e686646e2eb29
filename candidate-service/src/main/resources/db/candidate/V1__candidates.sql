-- A candidate: what matching may be told, whose word it rests on, and what of it is published.
create table candidate (
    id                    uuid primary key,
    revision              bigint      not null, -- raised by every change; the ETag

    latitude              double precision,
    longitude             double precision,
    departement           text,
    max_distance_km       int,
    mobility_departements text[]      not null,
    available_from        date,
    contract_types        text[]      not null,
    working_times         text[]      not null,
    no_nights             boolean     not null,
    no_weekends           boolean     not null,
    licences              text[],               -- null: not stated; empty: none held
    wished_rome           text[]      not null,
    practised_rome        text[]      not null,
    rome_version          text        not null,

    -- Read and written only together with their candidate, some 15 at a time: hence not a table.
    statements            jsonb       not null,

    subject               text,                 -- the person's own account
    sources               text[]      not null, -- partners that wrote the candidate
    structures            text[]      not null, -- whose counsellors accompany the candidate

    profile_version       bigint      not null, -- of the last record on relais.candidate.profile.v1
    profile_published     boolean     not null, -- false: that record is a tombstone, or there is none
    minor                 boolean     not null, -- as published
    access_version        bigint      not null, -- of the last record on relais.candidate.access.v1
    age_review_on         date,                 -- 16th or 18th birthday to come; null from 18

    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    check ((latitude is null) = (longitude is null))
);

create index candidate_structures on candidate using gin (structures);
create index candidate_age_review on candidate (age_review_on) where age_review_on is not null;

-- Who the person is: apart from the facts above, and read only for those who may.
create table identity (
    candidate_id uuid primary key references candidate on delete cascade,
    given_name   text,
    family_name  text,
    email        text,
    phone        text,
    birth_date   date not null,
    source       text -- partner that wrote it last; null when that was the person or a counsellor
);

-- Deferred, because a link is written in the same transaction as its candidate, in any order.
create table source_link (
    source       text not null,
    external_id  text not null,
    candidate_id uuid not null references candidate on delete cascade deferrable initially deferred,
    primary key (source, external_id)
);

create index source_link_candidate on source_link (candidate_id);

-- Every consent given or withdrawn, oldest first; the last one of a purpose holds.
create table consent (
    candidate_id uuid        not null references candidate on delete cascade,
    nth          int         not null,
    purpose      text        not null,
    granted      boolean     not null,
    writer       text        not null,
    decided_at   timestamptz not null,
    primary key (candidate_id, nth)
);

-- Ids that were erased, with the versions their topics ended at: should the person come back under the same id, the
-- versions go on from there, so that nobody takes the new facts for older ones.
create table erased (
    candidate_id    uuid primary key,
    profile_version bigint      not null,
    access_version  bigint      not null,
    erased_at       timestamptz not null
);
