package fr.relais.offer.operation;

/** A session's owner changed it, in the running transaction; whoever seats people looks at its seats again. */
public record SessionChanged(OperationSession session) {}
