package fr.relais.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class and ends its JVM when standard input closes: a child on the leash cannot
 * outlive its parent, not even one killed with -9. Stands alone in a jar of its own, because it enters
 * class paths (Keycloak's) that must not meet ours.
 */
public final class Leash {
    private Leash() {}

    /** Takes the main class to run, then its arguments. */
    public static void main(String[] args) throws ReflectiveOperationException {
        Thread.ofPlatform().daemon().name("leash").start(Leash::endWithTheParent);
        String[] rest = Arrays.copyOfRange(args, 1, args.length);
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(args[0] + " failed", e.getCause());
        }
    }

    private static void endWithTheParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream()); // nothing is ever said to a child
        } catch (IOException closed) {
            System.err.println("leash: standard input is gone");
        }
        System.exit(0);
    }
}
