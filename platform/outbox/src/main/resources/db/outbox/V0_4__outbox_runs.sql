-- A row holds the events that one change has for one subject, in order: a shortlist tells of up to two hundred at a time.
alter table outbox alter column id type uuid[] using array[id];
alter table outbox alter column type type text[] using array[type];
alter table outbox alter column sequence type bigint[] using array[sequence];
alter table outbox alter column payload type text[] using array[payload]; -- an element that is null is a tombstone
alter table outbox rename column id to ids;
alter table outbox rename column type to types;
alter table outbox rename column sequence to sequences;
alter table outbox rename column payload to payloads;
alter table outbox add column events int not null default 1; -- how many: the arrays need not be read for it
alter table outbox alter column payloads set storage external; -- they are gone in a moment: not worth compressing
