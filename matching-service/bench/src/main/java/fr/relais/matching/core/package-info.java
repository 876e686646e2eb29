/** Steps of the core that it shows only as part of whole questions, opened for benchmarks. Not part of the product. */
@NullMarked
package fr.relais.matching.core;

import org.jspecify.annotations.NullMarked;
