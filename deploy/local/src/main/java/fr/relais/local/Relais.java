package fr.relais.local;

import fr.relais.local.console.Console;
import fr.relais.local.console.Failure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Main class behind {@code ./relais}: one command, its arguments, an exit value. */
public final class Relais {
    private Relais() {}

    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("relais.root", "."));
        List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        try {
            switch (args.length == 0 ? "help" : args[0]) {
                case "servers" -> ServersCommand.run(root, rest);
                default -> throw new Failure("unknown command");
            }
        } catch (RuntimeException e) {
            Console.say("FAILED " + Failure.lineOf(e));
            System.exit(1);
        }
    }
}
