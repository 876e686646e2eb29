package fr.relais.offer.enrolment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.relais.offer.operation.SessionBrief;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An enrolment as read by the person, with the session that it is at. */
@Schema(name = "PersonEnrolment")
record PersonEnrolmentView(@JsonUnwrapped EnrolmentView enrolment, SessionBrief session) {}
