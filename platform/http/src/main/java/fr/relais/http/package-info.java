/**
 * What every Relais HTTP API does alike: problem+json, preconditions, idempotency keys, paging, the caller's identity
 * and strict JSON. A service states its resources and uses these; it has no second way for any of them.
 */
@NullMarked
package fr.relais.http;

import org.jspecify.annotations.NullMarked;
