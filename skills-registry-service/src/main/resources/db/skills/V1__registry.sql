-- The registry's own data; there is one row. Whoever changes the registry locks it.
create table edition (
    singleton    boolean primary key default true check (singleton),
    base         text not null,
    revision     int  not null,
    status       text not null,
    valid_from   date not null,
    rome_version text not null
);

-- Competencies, badge templates and occupations: each row is the state that was last published under its key.
create table entry (
    kind             text   not null check (kind in ('competency', 'badge', 'occupation')),
    key              text   not null,
    version          bigint not null check (version >= 1),
    registry_version text   not null,
    state            jsonb  not null,
    bundled          text,  -- digest of the bundled content it was last set from
    primary key (kind, key)
);

-- ROME codes by version, as the official files list them.
create table rome_code (
    code         text    not null,
    rome_version text    not null,
    label        text    not null,
    same_meaning boolean not null, -- false when the code means something else than in the registry's ROME version
    primary key (code, rome_version)
);

create table commune (
    insee       text   primary key,
    version     bigint not null check (version >= 1),
    name        text   not null,
    departement text   not null,
    latitude    float8 not null,
    longitude   float8 not null
);
