-- Organisations that accompany people; the id is what a counsellor's token names.
create table structure (
    id           text        primary key,
    version      bigint      not null, -- raised by every change; the ETag
    kind         text        not null,
    name         text        not null,
    siret        text,
    departements text[]      not null,
    communes     text[]      not null,
    districts    text[]      not null, -- QPV codes
    updated_at   timestamptz not null
);

-- Who of a structure is in charge of a person: the account, never a name.
create table charge (
    candidate_id uuid        not null references candidate on delete cascade,
    structure    text        not null,
    counsellor   text        not null,
    since        timestamptz not null,
    primary key (candidate_id, structure)
);

create index charge_counsellor on charge (structure, counsellor, candidate_id);
