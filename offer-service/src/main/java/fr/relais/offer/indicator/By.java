package fr.relais.offer.indicator;

/** What people may be grouped by, each with the SQL of its key. */
enum By {
    /** Structure or source that put the person forward, as KIND:id; PERSON for the person's own doing. */
    STRUCTURE("coalesce(e.oriented_by, 'PERSON')"),
    /** Département in which the session takes place. */
    TERRITORY("coalesce(s.content #>> '{place,departement}', 'UNKNOWN')"),
    OPERATION("cast(s.operation_id as text)"),
    SESSION("cast(s.id as text)"),
    /** Calendar year in which the session starts, in France. */
    YEAR("cast(extract(year from s.starts_at at time zone 'Europe/Paris') as text)");

    private final String key;

    By(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
