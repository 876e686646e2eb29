/** Who read a person's data, for the person to see. Rows are appended and read; what was read never enters. */
@NullMarked
package fr.relais.candidate.accesslog;

import org.jspecify.annotations.NullMarked;
