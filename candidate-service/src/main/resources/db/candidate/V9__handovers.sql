-- A person handed from one structure to another: proposed, and done once the person agrees. Stays as history.
create table handover (
    id             uuid        primary key,
    candidate_id   uuid        not null references candidate on delete cascade,
    revision       bigint      not null, -- raised by every change; the ETag
    from_structure text        not null,
    to_structure   text        not null,
    reason         text        not null,
    state          text        not null,
    proposed_by    text        not null,
    proposed_at    timestamptz not null,

    answered_by    text,                 -- who wrote the answer down, as the four after it null until then
    answered_at    timestamptz,
    way            text,                 -- how the person said it
    said_on        date,                 -- when
    obstacles      boolean               -- whether they may follow
);

create index handover_candidate on handover (candidate_id, id);
create unique index handover_open on handover (candidate_id, from_structure) where state = 'PROPOSED';
