-- What a source said of an offer and when, by the source's own clock: an older word never takes the place of a newer one.
alter table offer
    add column written_at timestamptz,  -- by the source, of the content; null when it did not say
    add column closed_at  timestamptz;  -- from when on only a newer word opens it again

update offer set closed_at = now() where status = 'CLOSED';
alter table offer add check ((status = 'CLOSED') = (closed_at is not null));

-- Offers that their source took back before they were ever written here.
create table offer_taken_back (
    source        text        not null,
    external_id   text        not null,
    taken_back_at timestamptz not null,
    primary key (source, external_id)
);
create index offer_taken_back_by_time on offer_taken_back (taken_back_at);
