-- Imports: what was uploaded, how far it has been applied, and what became of the items worth telling of.
create table import_operation (
    id          uuid primary key,
    target      text        not null, -- names the code that reads and applies it
    owner       text        not null, -- client that uploaded it
    context     text        not null, -- JSON: what the items are applied with, such as the source
    spool       text        not null, -- file of the upload, removed at the end
    status      text        not null check (status in ('RUNNING', 'COMPLETED', 'FAILED')),
    reason      text,
    received    bigint      not null default 0, -- items read and settled: where to go on after a restart
    created     bigint      not null default 0,
    updated     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    rejected    bigint      not null default 0,
    started_at  timestamptz not null,
    finished_at timestamptz
);

create table import_item (
    operation   uuid   not null references import_operation on delete cascade,
    number      bigint not null, -- from 1, in the order of the upload
    external_id text,
    outcome     text   not null check (outcome in ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    id          uuid,
    note        text,
    errors      text,            -- JSON array of pointer, code, message
    primary key (operation, number)
);
