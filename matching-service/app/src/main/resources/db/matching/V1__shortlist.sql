-- The shortlist of each offer as it was last told.
create table shortlist (
    offer_id         uuid        primary key,
    version          bigint      not null, -- of what it shows, from 1
    events           bigint      not null, -- pairing events of the offer so far: the sequence of the last one
    published        boolean     not null, -- false when the offer is closed: versions go on if it comes back
    rules_version    text        not null,
    registry_version text,                 -- null while no competency was known
    computed_at      timestamptz not null,
    candidates       jsonb       not null  -- as in the event; empty when closed
);
