-- An offer as it was written, what follows from that for matching, and where it stands in its life.
create table offer (
    id                 uuid primary key,
    source             text   not null,
    external_id        text,              -- its id at the source; null when written through our API without one
    status             text   not null check (status in ('DRAFT', 'PUBLISHED', 'CLOSED')),
    version            bigint not null check (version > 0),
    content            jsonb  not null,   -- what the owner wrote
    requirements       jsonb  not null,   -- what the offer asks: its own rows, or those of the occupation
    unranked_reason    text,              -- why there are no requirements
    occupation_version bigint,            -- version of the occupation profile inferred from, 0 none known; null own rows
    published_at       timestamptz,
    rome_code          text generated always as (content #>> '{rome,code}') stored,
    departement        text generated always as (content #>> '{place,departement}') stored,
    siret              text generated always as (content #>> '{employer,siret}') stored,
    constraint offer_once_a_source unique (source, external_id),
    check ((status = 'DRAFT') = (published_at is null)),
    check ((jsonb_array_length(requirements) = 0) = (unranked_reason is not null))
);

-- lists are read newest first; ids are in the order of time
create index offer_by_status on offer (status, id);
create index offer_by_rome on offer (rome_code, status, id);
create index offer_by_departement on offer (departement, status, id);
create index offer_by_siret on offer (siret, status, id) where siret is not null;
create index offer_by_source on offer (source, status, id);
-- which offers follow the profile of their occupation
create index offer_inferred on offer (rome_code, occupation_version) where occupation_version is not null;
