-- Which wording of a purpose was shown when it was decided; all before this was decided on the first.
alter table consent add column wording int not null default 1;
alter table consent alter column wording drop default;
