package fr.relais.local.demo;

import java.util.List;

/** A town of Île-de-France, by its centre in degrees. */
record Town(String name, String departement, double latitude, double longitude, int weight) implements Draw.Weighted {
    static final List<Town> ALL =
            Resources.rows("towns.csv").stream().map(Town::of).toList();
    static final List<String> DEPARTEMENTS =
            ALL.stream().map(Town::departement).distinct().toList();

    private static Town of(List<String> row) {
        return new Town(
                row.get(0),
                row.get(1),
                Double.parseDouble(row.get(2)),
                Double.parseDouble(row.get(3)),
                Integer.parseInt(row.get(4)));
    }
}
