-- Answers to POST requests that carried an Idempotency-Key, so that a repeated request gets the same one.
create table idempotency_key (
    client     text        not null,
    key        text        not null,
    request    bytea       not null, -- SHA-256 over method, path and body
    status     int,                  -- null while the first request is running
    location   text,
    etag       text,
    body       text,
    created_at timestamptz not null,
    primary key (client, key)
);

create index idempotency_key_age on idempotency_key (created_at);
