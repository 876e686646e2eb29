-- A list as arrays in its order: a third of the bytes of JSON, and nothing to parse when a row is compared.
alter table shortlist
    add column candidate_ids uuid[]     not null default '{}',
    add column fits          smallint[] not null default '{}',
    add column sure          boolean[]  not null default '{}', -- eligibility YES, else UNKNOWN
    add column told_ranks    smallint[] not null default '{}'; -- that the pairing events last told

update shortlist set (candidate_ids, fits, sure, told_ranks) = (
    select coalesce(array_agg((entry ->> 'candidateId')::uuid order by rank), '{}'),
           coalesce(array_agg((entry ->> 'fit')::smallint order by rank), '{}'),
           coalesce(array_agg(entry ->> 'eligibility' = 'YES' order by rank), '{}'),
           coalesce(array_agg(rank::smallint order by rank), '{}')
    from jsonb_array_elements(candidates) with ordinality as list (entry, rank));

alter table shortlist
    drop column candidates,
    alter column candidate_ids drop default,
    alter column candidate_ids set storage plain, -- a whole list fits a page: no time is spent on compressing ids
    alter column fits drop default,
    alter column sure drop default,
    alter column told_ranks drop default;
