/**
 * What tests of every module share: the real servers, real tokens, the rules of the architecture. Nothing
 * here may know a service.
 */
@NullMarked
package fr.relais.testing;

import org.jspecify.annotations.NullMarked;
