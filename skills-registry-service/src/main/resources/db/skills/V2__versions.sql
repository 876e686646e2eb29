-- Every version the registry has had, in order.
create table registry_version (
    ordinal      int         generated always as identity primary key,
    version      text        not null unique,
    status       text        not null,
    valid_from   date        not null,
    rome_version text        not null,
    made_at      timestamptz not null
);

-- Each state that was ever current under a key: valid from the registry version that brought it until the next state's.
create table entry_version (
    kind    text   not null,
    key     text   not null,
    version bigint not null,
    since   int    not null references registry_version (ordinal),
    state   jsonb  not null,
    primary key (kind, key, version)
);

-- What was published before versions were kept: of each entry the latest state only.
insert into registry_version (version, status, valid_from, rome_version, made_at)
select named.version, edition.status, edition.valid_from, edition.rome_version, now()
  from edition,
       (select registry_version as version from entry
        union select base || case when revision = 0 then '' else '.' || revision end from edition) named
 order by split_part(named.version, '.', 1), coalesce(nullif(split_part(named.version, '.', 2), '')::int, 0);
insert into entry_version (kind, key, version, since, state)
select entry.kind, entry.key, entry.version, registry_version.ordinal, entry.state
  from entry join registry_version on registry_version.version = entry.registry_version;
