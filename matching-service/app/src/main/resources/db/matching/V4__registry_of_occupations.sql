-- The registry's version that an occupation came with: rankings name the latest of these and of the competencies'.
-- Null: withdrawn, or told before this was kept, when rankings named the competencies' alone.
alter table bridge_version add column registry_version text;
create index bridge_version_began on bridge_version (began) where registry_version is not null;
