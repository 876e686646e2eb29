package fr.relais.local.process;

import fr.relais.local.console.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Local TCP ports. */
public final class Ports {
    /** Below the range from which the kernel takes the ports of outgoing connections. */
    private static final int LOWEST = 18_000;

    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** A port that nobody listens on at this moment. */
    public static int free() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new Failure("no free port between " + LOWEST + " and " + HIGHEST);
    }

    public static boolean isFree(int port) {
        try (ServerSocket any = new ServerSocket()) {
            any.setReuseAddress(true);
            any.bind(new InetSocketAddress((InetAddress) null, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Throws a {@link Failure} naming the port, who needs it and the variable that moves it, when it is taken. */
    public static void require(int port, String owner, String variable) {
        if (!isFree(port)) {
            throw new Failure("port %d is taken, %s needs it: free it or set %s to another port"
                    .formatted(port, owner, variable));
        }
    }
}
