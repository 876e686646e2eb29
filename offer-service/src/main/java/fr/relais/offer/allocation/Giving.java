package fr.relais.offer.allocation;

import fr.relais.offer.enrolment.Enrolment;
import fr.relais.offer.enrolment.ScarceSeats;
import fr.relais.offer.operation.OperationSession;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives seats as a proposal says: whoever gets one asks for no other any more, and the others wait at each session where they
 * asked, in its order.
 */
@ApplicationScoped
class Giving {
    private final ScarceSeats scarce;

    Giving(ScarceSeats scarce) {
        this.scarce = scarce;
    }

    void give(Allocation allocation, List<OperationSession> sessions, Map<UUID, Enrolment> asking) {
        var places = allocation.proposal().people().stream()
                .filter(placed -> placed.sessionId() != null)
                .collect(Collectors.toMap(Proposal.Placed::candidateId, Proposal.Placed::sessionId));
        for (var session : sessions) {
            give(course(allocation, session), session, allocation.inputs().applications(), asking, places);
        }
        sessions.forEach(scarce::settle);
    }

    private void give(
            Course course,
            OperationSession session,
            List<Application> applications,
            Map<UUID, Enrolment> asking,
            Map<UUID, UUID> places) {
        var here = applications.stream()
                .filter(one -> one.sessionId().equals(course.sessionId()))
                .collect(Collectors.toCollection(HashSet::new));
        var seated = course.choose(here.stream()
                .filter(one -> course.sessionId().equals(places.get(one.candidateId())))
                .toList());
        for (var one : course.inOrder(here)) {
            var enrolment = asking.get(one.enrolmentId());
            if (enrolment == null) {
                throw new IllegalStateException("an application that was compared is gone");
            }
            var seat = seated.get(one);
            if (seat != null) {
                scarce.seat(enrolment, seat);
            } else if (places.containsKey(one.candidateId())) {
                scarce.drop(enrolment);
            } else {
                scarce.queue(session, enrolment);
            }
        }
    }

    private static Course course(Allocation allocation, OperationSession session) {
        return allocation.inputs().courses().stream()
                .filter(course -> course.sessionId().equals(session.id()))
                .findFirst()
                .orElseThrow();
    }
}
