-- Statements that follow each other and were made by one writer at one time share what they have in common.
update candidate set statements = (
    select coalesce(jsonb_agg(jsonb_build_object('by', by, 'at', at, 'said', said) order by first), '[]')
    from (
        select by, at, jsonb_agg(said order by nth) as said, min(nth) as first
        from (
            select held ->> 'by' as by, held ->> 'at' as at, nth,
                concat_ws(':', held ->> 'code', held ->> 'level', held ->> 'evidence') as said,
                nth - row_number() over (partition by held ->> 'by', held ->> 'at' order by nth) as run
            from jsonb_array_elements(statements) with ordinality as old (held, nth)
        ) as statement
        group by by, at, run
    ) as run
)
where statements <> '[]';
