-- People at sessions. Who was erased stays as a number: under an id that leads nowhere, without publics.
create table enrolment (
    id           uuid        primary key,
    session_id   uuid        not null references session,
    candidate_id uuid        not null,
    version      bigint      not null check (version > 0),
    state        text        not null check (state in ('APPLIED', 'SEATED', 'WAITING', 'WITHDRAWN')),
    arrival      bigint      not null,             -- number within its session, by which people wait
    reservation  text,                             -- code of the one that its seat is of; null: a seat for all
    preference   int,                              -- 1 is the session that the person likes most of the operation's
    publics      text[]      not null,             -- priority publics, written by a counsellor with consent
    consent      jsonb,                            -- to that
    oriented_by  text,                             -- structure or source that enrolled the person, as KIND:id; null: itself
    enrolled_at  timestamptz not null,
    seated_at    timestamptz,                      -- first held a seat
    attendance   text        check (attendance in ('PRESENT', 'ABSENT')),
    outcomes     text[]      not null,
    lasting      boolean     not null,             -- hired without limit of time, or for six months or more
    erased       boolean     not null default false,
    unique (session_id, candidate_id),
    check (state <> 'SEATED' or seated_at is not null),
    check (not erased or (publics = '{}' and consent is null))
);
create index enrolment_waiting on enrolment (session_id, arrival) where state = 'WAITING';
create index enrolment_of_candidate on enrolment (candidate_id);

-- What somebody recorded of an enrolment. Only ever grows.
create table enrolment_act (
    enrolment_id uuid        not null references enrolment,
    nth          int         not null,
    kind         text        not null,             -- ATTENDANCE or an outcome
    value        text        not null,             -- PRESENT or ABSENT; REACHED or TAKEN_BACK of an outcome
    reason_code  text        not null,
    recorded_by  text        not null,             -- account, or what a system named
    recorded_at  timestamptz not null,
    happened_on  date        not null,
    contract_type   text,                          -- of who was hired
    contract_months int,
    primary key (enrolment_id, nth)
);
