package fr.relais.matching.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs event data and gives back the same bytes. Profiles are short and alike, so that what they share is told to the
 * compressor beforehand: a sixth to a quarter is left. For one thread.
 */
final class Packing implements AutoCloseable {
    /** First byte of what is packed. Another dictionary would be another format: this one must never change. */
    private static final byte FORMAT = 1;

    private static final byte[] DICTIONARY =
            ("\"title\":\",\"kind\":\"IMMERSION\",\"kind\":\"TRAINING\",\"positions\":1,"
                            + "\"source\":\"francetravail\",\"externalId\":\"\",\"status\":\"CLOSED\",\"status\":\"PUBLISHED\","
                            + "\"kind\":\"JOB\",\"rome\":{\"code\":\"\",\"version\":\"4.60\",\"label\":\"\"},\"employer\":{\"siret\":\""
                            + "\",\"name\":\"\"},\"employer\":null,\"remote\":false,\"contractType\":\"CDI\",\"workingTime\":\"FULL_TIME\","
                            + "\"startDate\":null,\"night\":false,\"weekend\":false,\"dangerous\":false,\"security\":false,\"licences\":[],"
                            + "\"experience\":\"BEGINNER\",\"requirements\":[{\"competency\":\"SOC-E01\",\"level\":2,\"exigence\":\"S\","
                            + "\"weight\":5,\"origin\":\"INFERRED\"},{\"competency\":\"SOC-F01\",\"level\":1,\"exigence\":\"E\",\"weight\":3,"
                            + "\"origin\":\"STATED\"}],\"unrankedReason\":null,\"publishedAt\":\"2026-01-01T00:00:00Z\",\"expiresAt\":null}"
                            + "{\"offerId\":\"019\",\"version\":1,{\"candidateId\":\"019\",\"version\":1,\"minor\":false,\"competencies\":["
                            + "{\"code\":\"SOC-S01\",\"level\":3,\"evidence\":\"ASSESSED\"},{\"code\":\"SOC-F10\",\"level\":1,\"evidence\":"
                            + "\"ATTESTED\"},{\"code\":\"SOC-E10\",\"level\":2,\"evidence\":\"BADGE\"},{\"code\":\"SOC-E0\",\"level\":2,"
                            + "\"evidence\":\"DECLARED\"}],\"place\":null,\"place\":{\"latitude\":48.,\"longitude\":2.,\"departement\":\"75\"},"
                            + "\"mobility\":{\"maxDistanceKm\":null,\"maxDistanceKm\":30,\"departements\":[]},\"availableFrom\":null,"
                            + "\"availableFrom\":\"2026-01-01\",\"contractTypes\":[\"CDI\",\"CDD\",\"MIS\"],\"workingTimes\":[\"PART_TIME\","
                            + "\"FULL_TIME\"],\"noNights\":false,\"noWeekends\":false,\"licences\":null,\"licences\":[\"B\"],\"wishedRome\":["
                            + "\"K2503\",\"G1605\"],\"practisedRome\":[],\"romeVersion\":\"4.60\"}")
                    .getBytes(UTF_8);

    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final Inflater inflater = new Inflater(true);
    private final byte[] piece = new byte[4096];

    byte[] pack(byte[] data) {
        deflater.reset();
        deflater.setDictionary(DICTIONARY);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream(data.length / 3 + 16);
        packed.write(FORMAT);
        while (!deflater.finished()) {
            packed.write(piece, 0, deflater.deflate(piece));
        }
        return packed.toByteArray();
    }

    /** @throws IllegalStateException when it was not packed by {@link #pack} */
    byte[] unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != FORMAT) {
            throw new IllegalStateException("a stored state has another format");
        }
        inflater.reset();
        inflater.setDictionary(DICTIONARY);
        inflater.setInput(packed, 1, packed.length - 1);
        ByteArrayOutputStream data = new ByteArrayOutputStream(8 * packed.length);
        try {
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && !inflater.finished()) {
                    throw new IllegalStateException("a stored state ends early");
                }
                data.write(piece, 0, count);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a stored state is damaged", e);
        }
        return data.toByteArray();
    }

    @Override
    public void close() {
        deflater.end();
        inflater.end();
    }
}
