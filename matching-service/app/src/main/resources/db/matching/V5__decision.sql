-- What was decided last of a pair of an offer and a candidate.
create table decision (
    offer_id          uuid        not null,
    candidate_id      uuid        not null,
    version           bigint      not null, -- from 1, raised by each decision
    state             text        not null,
    reason_code       text,
    decided_by        text        not null, -- opaque id of an account
    decided_at        timestamptz not null,
    offer_version     bigint      not null, -- that was decided upon
    candidate_version bigint      not null,
    primary key (offer_id, candidate_id)
);
create index decision_of_candidate on decision (candidate_id);

-- Every decision in turn, the last one too; rows are never changed.
create table decision_step (
    offer_id          uuid        not null,
    candidate_id      uuid        not null,
    version           bigint      not null,
    from_state        text,                 -- null at the first
    state             text        not null,
    reason_code       text,
    decided_by        text        not null,
    decided_at        timestamptz not null,
    offer_version     bigint      not null,
    candidate_version bigint      not null,
    primary key (offer_id, candidate_id, version)
);
create index decision_step_of_candidate on decision_step (candidate_id);

-- Pairs whose decisions were deleted with the person, so that versions go on where they ended. Of the pair only a hash stays.
create table gone_decision (
    pair_hash bytea  primary key,
    version   bigint not null -- of the tombstone
);
