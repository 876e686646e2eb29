-- As the access topic tells it; null: never told.
alter table candidate add column age_group text;

-- Everybody is looked at once, so that the other services learn it of those whom they know already.
update candidate set age_review_on = date '2026-01-01' where age_group is null;
