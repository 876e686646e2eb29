-- Offers with passages that a person has to judge.
alter table offer add column flagged boolean
    generated always as (coalesce(jsonb_array_length(content -> 'flags'), 0) > 0) stored;
create index offer_flagged on offer (id) where flagged;
