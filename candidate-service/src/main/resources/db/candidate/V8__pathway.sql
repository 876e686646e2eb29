-- The steps of a person towards a job, in their order.
create table step (
    id           uuid        primary key,
    candidate_id uuid        not null references candidate on delete cascade,
    revision     bigint      not null, -- raised by every change; the ETag
    nth          int         not null, -- place among the person's steps, from 1

    kind         text        not null,
    planned_on   date,
    started_on   date,
    ended_on     date,
    outcome      text,
    offer_id     uuid,                 -- of other services, not looked into
    session_id   uuid,

    structure    text        not null, -- whose counsellor wrote it first
    writer       text        not null, -- who wrote it last
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create index step_candidate on step (candidate_id, nth);

-- What became of the person a while after a step began.
create table follow_up (
    step_id     uuid not null references step on delete cascade,
    months      int  not null,
    due_on      date not null,
    state       text,                  -- null: nobody has answered
    answered_on date,
    writer      text,
    primary key (step_id, months)
);

create index follow_up_due on follow_up (due_on) where state is null;

-- What the person and a structure promised each other.
create table commitment (
    id           uuid        primary key,
    candidate_id uuid        not null references candidate on delete cascade,
    revision     bigint      not null, -- raised by every change; the ETag

    kind         text        not null,
    signed_on    date        not null,
    ends_on      date,
    hours_a_week int,
    duties       jsonb       not null,

    structure    text        not null, -- whose counsellor wrote it first
    writer       text        not null, -- who wrote it last
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);

create index commitment_candidate on commitment (candidate_id, id);

create table commitment_review (
    commitment_id uuid not null references commitment on delete cascade,
    due_on        date not null,
    done_on       date,
    outcome       text,
    primary key (commitment_id, due_on)
);

create index commitment_review_due on commitment_review (due_on) where done_on is null;
