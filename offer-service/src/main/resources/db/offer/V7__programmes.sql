-- Public programmes and what is run under them. The content is what the owner wrote; owner is KIND:id.
create table programme (
    code      text    primary key,
    owner     text    not null,
    version   bigint  not null check (version > 0),
    published boolean not null,
    content   jsonb   not null
);

create table operation (
    id        uuid    primary key,
    owner     text    not null,
    version   bigint  not null check (version > 0),
    published boolean not null,
    programme text    references programme,
    content   jsonb   not null
);
create index operation_of_programme on operation (programme, id);
create index operation_of_owner on operation (owner, id);

create table session (
    id           uuid        primary key,
    operation_id uuid        not null references operation,
    version      bigint      not null check (version > 0), -- also of what its topic tells
    content      jsonb       not null,
    starts_at    timestamptz not null,
    held         int         not null check (held >= 0),   -- seats that somebody holds
    arrivals     bigint      not null,                     -- enrolments so far: numbers the waiting list
    told         boolean     not null,                     -- its state is on the topic
    released_at  timestamptz                               -- when the next reservation of seats ends; null: none is to come
);
create index session_of_operation on session (operation_id, starts_at, id);
create index session_to_release on session (released_at) where released_at is not null;
