/** Tests of pages, cursors and who may see them. */
@NullMarked
package fr.relais.matching.ranking;

import org.jspecify.annotations.NullMarked;
