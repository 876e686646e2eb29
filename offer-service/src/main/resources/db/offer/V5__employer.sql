-- Employers that somebody has written of; offers may name others.
create table employer (
    siret      text primary key,
    source     text    not null,             -- who wrote it first, and may change it
    version    bigint  not null check (version > 0),
    name       text    not null,
    partner    boolean not null,
    agreements jsonb   not null               -- [{programme, from, until}], in the order written
);
create index employer_in_agreement on employer using gin (agreements jsonb_path_ops);
