-- One database and one role a service, for the local run and docker-compose.yml only: elsewhere an
-- operator creates the same four with passwords of their own. Every statement may be run again.
CREATE ROLE skills LOGIN PASSWORD 'local-skills';
CREATE DATABASE skills OWNER skills;
REVOKE CONNECT ON DATABASE skills FROM PUBLIC;
CREATE ROLE candidate LOGIN PASSWORD 'local-candidate';
CREATE DATABASE candidate OWNER candidate;
REVOKE CONNECT ON DATABASE candidate FROM PUBLIC;
CREATE ROLE offer LOGIN PASSWORD 'local-offer';
CREATE DATABASE offer OWNER offer;
REVOKE CONNECT ON DATABASE offer FROM PUBLIC;
CREATE ROLE matching LOGIN PASSWORD 'local-matching';
CREATE DATABASE matching OWNER matching;
REVOKE CONNECT ON DATABASE matching FROM PUBLIC;
