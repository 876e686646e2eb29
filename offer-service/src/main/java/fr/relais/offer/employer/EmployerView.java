package fr.relais.offer.employer;

import java.util.List;

/**
 * An employer as read.
 *
 * @param partner whether it works with the programmes
 * @param agreements past, present and to come
 * @param programmes those of which an agreement holds today
 */
record EmployerView(
        String siret,
        long version,
        String name,
        boolean partner,
        List<Agreement> agreements,
        List<String> programmes) {}
