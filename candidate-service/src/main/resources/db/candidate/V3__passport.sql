-- A person's consent that whoever holds the token may read the passport until then. Revoked is deleted.
create table passport_share (
    id           uuid primary key,
    candidate_id uuid        not null references candidate on delete cascade,
    token_sha256 bytea       not null unique, -- the token itself is not kept
    created_at   timestamptz not null,
    expires_at   timestamptz not null
);

create index passport_share_candidate on passport_share (candidate_id, id);

-- Who read what of a person, others than the person. Ids are time-ordered.
create table access_log (
    id           uuid primary key,
    candidate_id uuid        not null references candidate on delete cascade,
    at           timestamptz not null,
    reader_kind  text        not null,
    reader_id    text        not null, -- account, source or SIRET: never a name
    what         text        not null,
    share_id     uuid                  -- also after the share is revoked
);

create index access_log_candidate on access_log (candidate_id, id);

-- Append-only: rows go with their candidate, and in no other way.
create function access_log_keeps() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from candidate where id = old.candidate_id) then
        return old;
    end if;
    raise exception 'access_log is append-only';
end $$;

create trigger access_log_keeps before update or delete on access_log
    for each row execute function access_log_keeps();
