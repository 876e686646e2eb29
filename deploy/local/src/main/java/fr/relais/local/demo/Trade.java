package fr.relais.local.demo;

import java.util.List;

/**
 * An occupation of the after-Games paths as employers ask for it.
 *
 * @param night how many offers in a hundred are at night
 * @param weekend how many in a hundred are at weekends
 * @param experience how many in a hundred require some
 */
record Trade(
        String rome,
        String title,
        int weight,
        int night,
        int weekend,
        boolean dangerous,
        boolean security,
        List<String> licences,
        int experience)
        implements Draw.Weighted {

    static final List<Trade> ALL =
            Resources.rows("occupations.csv").stream().map(Trade::of).toList();

    private static Trade of(List<String> row) {
        return new Trade(
                row.get(0),
                row.get(1),
                Integer.parseInt(row.get(2)),
                Integer.parseInt(row.get(3)),
                Integer.parseInt(row.get(4)),
                row.get(5).contains("D"),
                row.get(5).contains("S"),
                row.get(6).isEmpty() ? List.of() : List.of(row.get(6)),
                Integer.parseInt(row.get(7)));
    }
}
