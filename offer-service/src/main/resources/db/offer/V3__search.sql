-- What offers are searched by. All but the end is made by the database out of the content.
create function plain_french(text) returns text language sql immutable parallel safe
    return translate(lower($1), 'àâäçéèêëîïôöùûüÿ', 'aaaceeeeiioouuuy');

alter table offer
    add column expires_at    timestamptz, -- the content's, kept by the service: a time zone is no constant
    add column contract_type text generated always as (content ->> 'contractType') stored,
    add column working_time  text generated always as (content ->> 'workingTime') stored,
    add column durable       boolean generated always as (content ->> 'contractType' = 'CDI'
        or (content ->> 'contractType' = 'CDD' and coalesce((content #>> '{details,contractMonths}')::int, 0) >= 6)) stored,
    add column programmes    jsonb generated always as (coalesce(content #> '{details,programmes}', '[]')) stored,
    add column latitude      double precision generated always as ((content #>> '{place,latitude}')::double precision) stored,
    add column longitude     double precision generated always as ((content #>> '{place,longitude}')::double precision) stored,
    add column words         tsvector generated always as (
        setweight(to_tsvector('french', plain_french(coalesce(content ->> 'title', ''))), 'A')
        || to_tsvector('french', plain_french(coalesce(content #>> '{rome,label}', '') || ' '
            || coalesce(content #>> '{employer,name}', '') || ' ' || coalesce(content #>> '{details,description}', '')))) stored;

update offer set expires_at = (content ->> 'expiresAt')::timestamptz;

create index offer_by_words on offer using gin (words);
create index offer_by_programme on offer using gin (programmes jsonb_path_ops);
create index offer_by_latitude on offer (status, latitude);
create index offer_by_end on offer (expires_at) where status = 'PUBLISHED' and expires_at is not null;
