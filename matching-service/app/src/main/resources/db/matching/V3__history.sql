-- What rankings were computed from, by moment. "began" is the time of the event that told it; a state is that event's data,
-- packed to a quarter or less (class Packing), so PostgreSQL need not try.
create table candidate_version (
    candidate_id uuid        not null,
    version      bigint      not null,
    began        timestamptz not null,
    state        bytea       not null,
    primary key (candidate_id, version) include (began) -- finds the latest of a moment without reading rows
);
alter table candidate_version alter column state set storage external;

create table offer_version (
    offer_id  uuid        not null,
    version   bigint      not null,
    began     timestamptz not null,
    published boolean     not null, -- false ends it: closed, or withdrawn without a state
    state     bytea,
    primary key (offer_id, version) include (began)
);
alter table offer_version alter column state set storage external;

create table competency_version (
    code             text        not null,
    version          bigint      not null,
    began            timestamptz not null,
    registry_version text        not null,
    primary key (code, version)
);
create index competency_version_began on competency_version (began);

create table bridge_version (
    rome     text        not null,
    version  bigint      not null,
    began    timestamptz not null,
    leads_to text[]      not null, -- by curated bridges; empty when there are none
    primary key (rome, version)
);

-- Who was withdrawn or erased, so that an old event does not bring them back. Of the id only a hash stays.
create table gone_candidate (
    id_hash bytea       primary key,
    version bigint      not null, -- up to this one
    noted   timestamptz not null
);

-- How far the topics were read; written together with what was read.
create table history_progress (
    topic       text   not null,
    partition   int    not null,
    next_offset bigint not null,
    primary key (topic, partition)
);

create table history_reach (
    one          boolean primary key default true check (one),
    stored_until timestamptz, -- all that the topics held at that moment is stored
    whole_since  timestamptz  -- what began and ended before was not all read; null when everything was
);
insert into history_reach default values;
