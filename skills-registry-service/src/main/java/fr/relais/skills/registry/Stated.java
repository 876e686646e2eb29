package fr.relais.skills.registry;

/** Content that becomes a state once it is known which versions it gets. Equal content gives equal states. */
@FunctionalInterface
public interface Stated<T> {
    T at(long version, String registryVersion);
}
