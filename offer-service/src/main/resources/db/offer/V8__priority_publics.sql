-- Publics for whom the law allows places in help and operations. Codes are those that les-emplois uses for its criteria.
create table priority_public (
    code     text   primary key,
    version  bigint not null check (version > 0),
    label_fr text   not null,
    label_en text   not null,
    grounds  text[] not null check (cardinality(grounds) > 0) -- articles of the Code du travail
);
insert into priority_public (code, version, label_fr, label_en, grounds) values
    ('RSA', 1, 'Allocataire du RSA', 'Recipient of the RSA allowance', '{L1133-6}'),
    ('ASS', 1, 'Allocataire de l''ASS', 'Recipient of the ASS allowance', '{L1133-6}'),
    ('AAH', 1, 'Allocataire de l''AAH', 'Recipient of the AAH allowance', '{L1133-4,L1133-6}'),
    ('DELD', 1, 'Sans emploi depuis 12 à 24 mois', 'Without work for 12 to 24 months', '{L1133-6}'),
    ('DETLD', 1, 'Sans emploi depuis plus de 24 mois', 'Without work for more than 24 months', '{L1133-6}'),
    ('JEUNE', 1, 'Moins de 26 ans', 'Under 26', '{L1133-2}'),
    ('SENIOR', 1, 'Plus de 50 ans', 'Over 50', '{L1133-2}'),
    ('ASE', 1, 'Passé par l''aide sociale à l''enfance', 'Was in public child care', '{L1133-6}'),
    ('QPV', 1, 'Habite un quartier prioritaire de la ville', 'Lives in a priority district', '{L1133-5}'),
    ('ZRR', 1, 'Habite une zone de revitalisation rurale', 'Lives in a rural revitalisation zone', '{L1133-5}'),
    ('TH', 1, 'Reconnu travailleur handicapé', 'Recognised as a disabled worker', '{L1133-4}'),
    ('PI', 1, 'Élève seul un ou des enfants', 'Raises children alone', '{L1133-6}'),
    ('PSH_PR', 1, 'Sans logement à soi, ou l''ayant été', 'Is or was without a home', '{L1133-6}'),
    ('REF_DA', 1, 'Réfugié, protégé ou en demande d''asile', 'Refugee, protected, or seeking asylum', '{L1133-6}'),
    ('DETENTION_MJ', 1, 'Sort de détention ou suivi par la justice', 'Leaves prison or is followed by justice', '{L1133-6}'),
    ('CAP_BEP', 1, 'Diplôme de niveau CAP ou BEP au plus', 'Holds at most a CAP or BEP', '{L1133-6}'),
    ('FLE', 1, 'Apprend encore le français', 'Is still learning French', '{L1133-6}'),
    ('PM', 1, 'Se déplace difficilement, faute de moyens', 'Lacks means to get about', '{L1133-6}');

-- Which priority a session gave to whom, under which programme and article: each time that it was set or changed.
create table priority_log (
    session_id   uuid        not null references session,
    nth          bigint      not null,
    set_at       timestamptz not null,
    set_by       text        not null,  -- account at the identity provider
    programme    text,                 -- null where priority was taken away outside of one
    reservations jsonb       not null,
    opened_first jsonb,
    primary key (session_id, nth)
);
