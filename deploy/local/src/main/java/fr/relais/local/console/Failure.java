package fr.relais.local.console;

/** What stops a command, as one line that says what to do about it; more lines where it lists faults. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Failure(String line) {
        super(line);
    }

    public Failure(String line, Throwable cause) {
        super(line, cause);
    }

    /** The line to print for any throwable: a failure's own, else the innermost cause in a few words. */
    public static String lineOf(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof Failure failure) {
                return String.valueOf(failure.getMessage());
            }
        }
        Throwable innermost = thrown;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String text = String.valueOf(innermost.getMessage());
        if (text.contains("No space left on device")) {
            return "the disk is full: free some space, then start again";
        }
        return innermost.getClass().getSimpleName() + ": "
                + text.lines().findFirst().orElse("");
    }
}
