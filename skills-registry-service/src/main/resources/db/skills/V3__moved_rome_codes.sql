-- The code that has in this version what this one meant before; only a code that changed its meaning has one.
alter table rome_code add column moved_to text;
