-- Events committed with the change they tell of, until the broker has acknowledged them.
create table outbox (
    seq         bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    sequence    bigint      not null,
    occurred_at timestamptz not null,
    traceparent text,
    payload     text -- null is a tombstone
);

create function outbox_notify() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end
$$;

create trigger outbox_notify after insert on outbox for each statement execute function outbox_notify();
