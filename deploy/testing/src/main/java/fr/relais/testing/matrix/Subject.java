package fr.relais.testing.matrix;

import java.util.Map;
import java.util.Set;

/**
 * One object that requests are about.
 *
 * @param root the paths below which the object is the subject, such as {@code /api/v1/candidates/{id}}
 * @param object which rows of these it is for, as the matrix names them: {@code draft}, say; empty where all are alike
 * @param exists false for what never was, or was erased: 404 to everybody who may ask at all
 * @param owners for whom it is their own, their portfolio's, organisation's or source's
 * @param knowers who may read the secrets of it
 * @param parameters of paths, by name; what is missing is made up and stands for what does not exist
 * @param restored brings back what a request has taken away
 */
public record Subject(
        String root,
        String object,
        boolean exists,
        Set<Visitor> owners,
        Set<Visitor> knowers,
        Map<String, String> parameters,
        Runnable restored) {
    public Subject {
        owners = Set.copyOf(owners);
        knowers = Set.copyOf(knowers);
        parameters = Map.copyOf(parameters);
    }

    /** One that no request takes anything away from. */
    public Subject(
            String root,
            String object,
            boolean exists,
            Set<Visitor> owners,
            Set<Visitor> knowers,
            Map<String, String> parameters) {
        this(root, object, exists, owners, knowers, parameters, () -> {});
    }

    /** What requests are about that name no object. */
    static final Subject NONE = new Subject("", "", true, Set.of(Visitor.values()), Set.of(Visitor.values()), Map.of());

    /** Something that is not there, named by these parameters. */
    public static Subject absent(String root, Map<String, String> parameters) {
        return new Subject(root, "", false, Set.of(), Set.of(), parameters);
    }
}
