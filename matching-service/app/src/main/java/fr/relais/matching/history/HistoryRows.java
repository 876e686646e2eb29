package fr.relais.matching.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of one batch, gathered by table and written at once. */
final class HistoryRows implements AutoCloseable {
    private static final String KEEP = " on conflict do nothing";
    private static final String LEFT = "insert into gone_candidate as held (id_hash, version, noted)"
            + " values (sha256(uuid_send(?)), ?, ?) on conflict (id_hash) do update"
            + " set version = greatest(held.version, excluded.version), noted = excluded.noted";
    private static final String DELETE = "delete from candidate_version held using (select id, version"
            + " from unnest(?::uuid[]) as seen (id) join gone_candidate on id_hash = sha256(uuid_send(id))) as gone"
            + " where held.candidate_id = gone.id and held.version <= gone.version";

    private final Connection connection;
    private final Packing packing;
    private final Instant now;
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final PreparedStatement candidates;
    private final PreparedStatement offers;
    private final PreparedStatement competencies;
    private final PreparedStatement bridges;
    private final Map<UUID, Long> seen = new HashMap<>();

    HistoryRows(Connection connection, Packing packing, Instant now) throws SQLException {
        this.connection = connection;
        this.packing = packing;
        this.now = now;
        candidates = insert("candidate_version (candidate_id, version, began, state) values (?, ?, ?, ?)");
        offers = insert("offer_version (offer_id, version, began, published, state) values (?, ?, ?, ?, ?)");
        competencies = insert("competency_version (code, version, began, registry_version) values (?, ?, ?, ?)");
        bridges = insert("bridge_version (rome, version, began, registry_version, leads_to) values (?, ?, ?, ?, ?)");
    }

    private PreparedStatement insert(String into) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("insert into " + into + KEEP);
        inserts.add(insert);
        return insert;
    }

    void add(Told told) throws SQLException {
        switch (told) {
            case Told.ProfileBegan profile -> {
                seen.putIfAbsent(profile.candidate(), 0L);
                begin(candidates, profile.candidate(), profile.version(), profile.began());
                candidates.setBytes(4, packing.pack(profile.data()));
                candidates.addBatch();
            }
            case Told.CandidateLeft left -> seen.merge(left.candidate(), left.version(), Math::max);
            case Told.OfferBegan offer -> {
                begin(offers, offer.offer(), offer.version(), offer.began());
                offers.setBoolean(4, offer.published());
                byte[] data = offer.data();
                offers.setBytes(5, data == null ? null : packing.pack(data));
                offers.addBatch();
            }
            case Told.CompetencyBegan competency -> {
                begin(competencies, competency.code(), competency.version(), competency.began());
                competencies.setString(4, competency.registryVersion());
                competencies.addBatch();
            }
            case Told.BridgesBegan leaving -> {
                begin(bridges, leaving.rome(), leaving.version(), leaving.began());
                bridges.setString(4, leaving.registryVersion());
                bridges.setArray(
                        5, connection.createArrayOf("text", leaving.to().toArray()));
                bridges.addBatch();
            }
            case Told.Nothing nothing -> {}
        }
    }

    private static void begin(PreparedStatement insert, Object key, long version, Instant began) throws SQLException {
        insert.setObject(1, key);
        insert.setLong(2, version);
        insert.setTimestamp(3, Timestamp.from(began));
    }

    void flush() throws SQLException {
        noteWhoLeft();
        for (PreparedStatement insert : inserts) {
            insert.executeBatch();
        }
        if (!seen.isEmpty()) {
            try (var delete = connection.prepareStatement(DELETE)) {
                delete.setArray(
                        1, connection.createArrayOf("uuid", seen.keySet().toArray()));
                delete.executeUpdate();
            }
        }
    }

    private void noteWhoLeft() throws SQLException {
        try (var note = connection.prepareStatement(LEFT)) {
            for (var entry : seen.entrySet()) {
                if (entry.getValue() > 0) {
                    note.setObject(1, entry.getKey());
                    note.setLong(2, entry.getValue());
                    note.setTimestamp(3, Timestamp.from(now));
                    note.addBatch();
                }
            }
            note.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : inserts) {
            insert.close();
        }
    }
}
