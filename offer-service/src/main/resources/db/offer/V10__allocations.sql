-- Proposals of who gets a seat, with all that they were computed from: one that waits for a decision, and those that were confirmed.
create table allocation (
    id           uuid        primary key,
    operation_id uuid        not null references operation,
    version      bigint      not null check (version > 0), -- goes on from one proposal of an operation to the next
    status       text        not null check (status in ('PROPOSED', 'CONFIRMED')),
    inputs       jsonb       not null,
    proposal     jsonb       not null,
    proposed_at  timestamptz not null,
    proposed_by  text        not null,                     -- account at the identity provider
    confirmed_at timestamptz,
    confirmed_by text,
    unique (operation_id, version),
    check ((status = 'CONFIRMED') = (confirmed_at is not null)),
    check ((confirmed_at is null) = (confirmed_by is null))
);
