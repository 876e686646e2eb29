-- Raised by what everybody sees of an enrolment: a count of all changes would tell who is of a priority public.
alter table enrolment add column open_version bigint not null default 1;
