package fr.relais.bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Answers as many bytes as asked for, made once. */
@Path("/bytes")
class BytesResource {
    private final Map<Integer, byte[]> made = new ConcurrentHashMap<>();

    /** So many bytes, up to a megabyte. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] bytes(@QueryParam("size") int size) {
        return made.computeIfAbsent(Math.clamp(size, 0, 1 << 20), BytesResource::fill);
    }

    private static byte[] fill(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) '1');
        return bytes;
    }
}
