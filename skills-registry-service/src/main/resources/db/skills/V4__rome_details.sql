-- ROME's detailed competencies and the macro-competency above each: offers name the former, the registry maps the latter.
create table rome_detail (
    code  text primary key,
    macro text not null
);
