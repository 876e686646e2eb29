-- What stands in a person's way to work, as one structure sees it with them. Only with the consent support, whose end
-- deletes the rows.
create table obstacle (
    id           uuid        primary key,
    candidate_id uuid        not null references candidate on delete cascade,
    structure    text        not null, -- that wrote it, and beside the person alone sees it
    kind         text        not null,
    revision     bigint      not null, -- raised by every change; the ETag

    present      text        not null,
    impact       text,
    objective    text,
    state        text,
    services     text[]      not null,
    limits       text[]      not null,

    writer       text        not null,
    recorded_at  timestamptz not null,
    updated_at   timestamptz not null,
    unique (candidate_id, structure, kind)
);
