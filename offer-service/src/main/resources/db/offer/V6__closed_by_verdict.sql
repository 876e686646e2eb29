-- Whether nothing but a verdict keeps the offer closed: then another verdict opens it again.
alter table offer add column closed_by_verdict boolean not null default false;
update offer set closed_by_verdict = true
    where status = 'CLOSED' and verdict = 'UNLAWFUL' and abs(extract(epoch from closed_at - verdict_at)) < 1;
alter table offer add check (status = 'CLOSED' or not closed_by_verdict);
