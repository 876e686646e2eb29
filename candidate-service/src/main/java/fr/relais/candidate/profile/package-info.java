/**
 * A candidate as this service keeps it, and the part of it that the topics tell: reading it, changing it under lock, and
 * publishing what changed. How candidates come in, and what may be done with parts of them, stands in other packages.
 */
@NullMarked
package fr.relais.candidate.profile;

import org.jspecify.annotations.NullMarked;
