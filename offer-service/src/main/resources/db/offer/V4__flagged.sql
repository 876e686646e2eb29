-- What a person decided of the passages that were flagged; of other passages it says nothing.
alter table offer
    add column verdict    text check (verdict in ('LAWFUL', 'UNLAWFUL')),
    add column verdict_by text,          -- client that the decision came by
    add column verdict_at timestamptz;

-- Offers with passages that a person has still to judge.
alter table offer add column flagged boolean generated always as (
    verdict is null and coalesce(jsonb_array_length(content -> 'flags'), 0) > 0) stored;
create index offer_flagged on offer (id) where flagged;
