-- All read the sessions that are to come, in the order of time, of whichever operation.
create index session_by_start on session (starts_at, id);
